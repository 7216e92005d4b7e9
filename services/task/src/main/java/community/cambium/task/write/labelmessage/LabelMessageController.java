package community.cambium.task.write.labelmessage;

import static community.cambium.task.leasebook.LeaseRejection.CONTRIBUTOR_SUSPENDED;
import static community.cambium.task.leasebook.LeaseRejection.MESSAGE_UNKNOWN;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.task.freelabel.FreeLabelCommand.LabelMessage;
import community.cambium.task.leasebook.KnownMessages;
import community.cambium.task.leasebook.Suspensions;
import community.cambium.task.write.GivenLabels;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `PUT /messages/{id}/labels`: one's labels of a message, in place of those given before.
@RestController
class LabelMessageController {
    private final KnownMessages messages;
    private final Suspensions suspensions;
    private final Commands commands;

    LabelMessageController(KnownMessages messages, Suspensions suspensions, Commands commands) {
        this.messages = messages;
        this.suspensions = suspensions;
        this.commands = commands;
    }

    @PutMapping("/messages/{id}/labels")
    ResponseEntity<Labelled> label(Caller caller, @PathVariable UUID id, @RequestBody Labelling labelling) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        if (suspensions.isSuspended(new ContributorId(caller.id()))) {
            throw new CommandRejected(CONTRIBUTOR_SUSPENDED);
        }
        MessageId message = new MessageId(id);
        MessageTreeId tree = messages.treeOf(message).orElseThrow(() -> new CommandRejected(MESSAGE_UNKNOWN));
        Map<Label, Double> labels = GivenLabels.of(labelling.labels());
        LabelMessage command = new LabelMessage(message, tree, new ContributorId(caller.id()), labels);
        Decided decided = commands.send(command, CommandContext.of(caller.id().toString()));
        return CambiumEventHeader.ok(
                new Labelled(message, labels), decided.lastEventId().orElse(null));
    }

    /// All that the contributor says of the message; nothing takes back what was said.
    record Labelling(@Nullable Map<Label, @Nullable Double> labels) {}

    /// What now stands.
    record Labelled(MessageId messageId, Map<Label, Double> labels) {}
}

package community.cambium.moderation.write.ordermessageremoval;

import static community.cambium.moderation.message.ModerationRejection.MESSAGE_UNKNOWN;
import static community.cambium.moderation.message.ModerationRejection.REASON_MISSING;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.OrderId;
import community.cambium.events.PersonalText;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.moderation.message.ModeratedMessageCommand.OrderRemoval;
import community.cambium.moderation.message.TreesOfMessages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderMessageRemovalController {
    private final Commands commands;
    private final TreesOfMessages trees;

    OrderMessageRemovalController(Commands commands, TreesOfMessages trees) {
        this.commands = commands;
        this.trees = trees;
    }

    /// Why the message has to go.
    record RemovalRequest(@Nullable String reason) {}

    /// The message whose removal is ordered, and the event that says so, unless it had been ordered before.
    record RemovalAnswer(
            UUID messageId, UUID messageTreeId, @Nullable UUID eventId) {}

    @PostMapping("/messages/{id}/removal")
    ResponseEntity<RemovalAnswer> orderRemoval(
            @PathVariable UUID id, @RequestBody RemovalRequest request, Caller caller) {
        caller.needs(CallerRole.MODERATOR, CallerRole.ADMINISTRATOR);
        if (request.reason() == null) {
            throw new CommandRejected(REASON_MISSING);
        }
        var message = new MessageId(id);
        MessageTreeId tree = trees.treeOf(message).orElseThrow(() -> new CommandRejected(MESSAGE_UNKNOWN));
        var moderator = new ContributorId(caller.id());
        var decided = commands.send(
                new OrderRemoval(
                        new OrderId(TimeOrderedIds.next()),
                        tree,
                        message,
                        moderator,
                        new PersonalText(moderator, request.reason())),
                CommandContext.of(moderator.toString()));
        UUID event = decided.lastEventId().orElse(null);
        return CambiumEventHeader.created(new RemovalAnswer(id, tree.value(), event), event);
    }
}

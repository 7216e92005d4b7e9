package community.cambium.tree.write.scoreagain;

import community.cambium.events.MessageTreeId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.tree.messagetree.MessageTreeCommand.ScoreAgain;
import community.cambium.tree.parameters.Requests;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /trees/{id}/scoring`: decides the order of the replies again, with the rankings that came late, or after it
/// failed.
@RestController
class ScoreAgainController {
    private final Commands commands;
    private final Requests requests;

    ScoreAgainController(Commands commands, Requests requests) {
        this.commands = commands;
        this.requests = requests;
    }

    /// The last event of the decision.
    record ScoringAnswer(UUID messageTreeId, @Nullable UUID eventId) {}

    @PostMapping("/trees/{id}/scoring")
    ResponseEntity<ScoringAnswer> scoreAgain(@PathVariable UUID id, Caller caller) {
        caller.needs(CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
        Decided decided = commands.send(
                new ScoreAgain(new MessageTreeId(id), requests.request()),
                CommandContext.of(caller.id().toString()));
        UUID event = decided.lastEventId().orElse(null);
        return CambiumEventHeader.created(new ScoringAnswer(id, event), event);
    }
}

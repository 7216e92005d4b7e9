package community.cambium.export.write.requestrelease;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.ContributorId;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.export.release.ReleaseCommand.RequestRelease;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Takes in the wish for a release.
@RestController
class RequestReleaseController {
    private final Commands commands;

    RequestReleaseController(Commands commands) {
        this.commands = commands;
    }

    /// The answer to a wish: the release, whose files are being written.
    record Asked(ReleaseId id, ReleaseRecipe recipe) {}

    @PostMapping("/releases")
    ResponseEntity<Asked> request(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReleaseWish wish) {
        caller.needs(CallerRole.RESEARCHER, CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
        ReleaseId id = new ReleaseId(key == null ? TimeOrderedIds.next() : idOf(caller, key));
        Decided decided = commands.send(
                new RequestRelease(id, new ContributorId(caller.id()), wish.recipe()),
                CommandContext.of(caller.id().toString()));
        return CambiumEventHeader.accepted(
                new Asked(id, wish.recipe()), decided.lastEventId().orElse(null));
    }

    /// The same key of the same caller is always the same release.
    private static UUID idOf(Caller caller, String key) {
        return UUID.nameUUIDFromBytes((caller.id() + "/release/" + key).getBytes(StandardCharsets.UTF_8));
    }
}

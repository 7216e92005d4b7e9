package community.cambium.tree.write.changeparameters;

import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.tree.parameterbook.ParameterCommand.ChangeParameters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `PATCH /parameters`: changes some values and leaves the others.
@RestController
class ChangeParametersController {
    private final Commands commands;

    ChangeParametersController(Commands commands) {
        this.commands = commands;
    }

    /// What to change.
    ///
    /// @param version the version that the caller has seen; if another one is in force, nothing is changed
    /// @param values new values by name; null takes a value back, so that what is configured holds again
    record ChangeRequest(
            @Nullable Integer version, @Nullable Map<String, @Nullable String> values) {
        ChangeParameters command(@Nullable String language) {
            Map<String, String> set = new HashMap<>();
            Set<String> unset = new HashSet<>();
            if (values != null) {
                values.forEach((name, value) -> {
                    if (value == null) {
                        unset.add(name);
                    } else {
                        set.put(name, value);
                    }
                });
            }
            return new ChangeParameters(language, set, unset, version);
        }
    }

    /// The event that says so, unless all values were so before.
    record ChangeAnswer(@Nullable UUID eventId) {}

    @PatchMapping("/parameters")
    ResponseEntity<ChangeAnswer> change(
            @RequestParam(required = false) @Nullable String language,
            @RequestBody ChangeRequest request,
            Caller caller) {
        caller.needs(CallerRole.ADMINISTRATOR);
        Decided decided = commands.send(
                request.command(language), CommandContext.of(caller.id().toString()));
        UUID event = decided.lastEventId().orElse(null);
        return CambiumEventHeader.ok(new ChangeAnswer(event), event);
    }
}

package community.cambium.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a command beside its content; it is stored with the events that the command leads to.
///
/// @param actor the person or client who gave the command, if one did
/// @param causationId the event that led to the command, if one did
/// @param correlationId what the command belongs to across services, if anything
/// @param time when the events happened if that is not now, for work that is entered afterwards
public record CommandContext(
        @Nullable String actor,
        @Nullable UUID causationId,
        @Nullable UUID correlationId,
        @Nullable Instant time) {
    private static final CommandContext NONE = new CommandContext(null, null, null, null);

    /// Nothing is known.
    public static CommandContext none() {
        return NONE;
    }

    /// A person or client gave the command.
    public static CommandContext of(String actor) {
        return new CommandContext(actor, null, null, null);
    }

    /// An event led to the command.
    public static CommandContext causedBy(UUID eventId, @Nullable UUID correlationId) {
        return new CommandContext(null, eventId, correlationId, null);
    }
}

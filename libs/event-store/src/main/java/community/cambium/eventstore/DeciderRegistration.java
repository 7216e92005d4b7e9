package community.cambium.eventstore;

import community.cambium.decider.Decider;
import community.cambium.events.CambiumEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts a decider on the command bus: every command below the sealed `commandType` is decided by it.
///
/// @param streamType the kind of its streams, as it stands in the store; never renamed
/// @param commandType the sealed interface (or the one record) of the commands
/// @param eventType the sealed interface of the events
/// @param streamId the stream that a command concerns; ids are unique across all kinds of streams of a
///     service
/// @param form how the state is written down if its streams grow long, else null
public record DeciderRegistration<S, C, E extends CambiumEvent>(
        String streamType,
        Class<C> commandType,
        Class<E> eventType,
        Decider<S, C, E> decider,
        Function<C, String> streamId,
        @Nullable StateForm<S, ?> form) {

    /// A decider of streams that stay short.
    public DeciderRegistration(
            String streamType,
            Class<C> commandType,
            Class<E> eventType,
            Decider<S, C, E> decider,
            Function<C, String> streamId) {
        this(streamType, commandType, eventType, decider, streamId, null);
    }
}

package community.cambium.eventcodec;

import community.cambium.events.CambiumEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event with everything that is known of it beside its content.
///
/// @param service the service that wrote it
/// @param streamType the kind of the stream in which it stands
/// @param revision its place in the stream, from 0
/// @param publication its gapless number within the service, from 1; 0 as long as it is not published, or where
///     the reader did not ask
/// @param time when it was appended
/// @param actor the person or client who caused it, if one did
/// @param causationId the event that led to it, if one did
/// @param correlationId what it belongs to across services, if anything
public record RecordedEvent(
        UUID eventId,
        CambiumEvent event,
        String service,
        String streamType,
        String streamId,
        long revision,
        long publication,
        Instant time,
        @Nullable String actor,
        @Nullable UUID causationId,
        @Nullable UUID correlationId) {}

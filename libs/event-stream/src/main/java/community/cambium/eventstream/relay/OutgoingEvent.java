package community.cambium.eventstream.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored event with its publication number, as it goes out.
///
/// @param previous the number before it in its partition, 0 for the first
/// @param payload the stored bytes
public record OutgoingEvent(
        long number,
        long globalIndex,
        int partition,
        long previous,
        UUID eventId,
        String type,
        int version,
        String streamType,
        String streamId,
        long revision,
        Instant time,
        String key,
        byte[] payload,
        @Nullable String actor,
        @Nullable String causation,
        @Nullable String correlation,
        @Nullable String traceParent) {
    OutgoingEvent numbered(long number, int partition, long previous) {
        return new OutgoingEvent(
                number,
                globalIndex,
                partition,
                previous,
                eventId,
                type,
                version,
                streamType,
                streamId,
                revision,
                time,
                key,
                payload,
                actor,
                causation,
                correlation,
                traceParent);
    }
}

package community.cambium.eventstream.consume;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.EventHeaders;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.relay.OutgoingRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A record of the log as it came, with what must be known of it even if its content cannot be read.
///
/// @param publication its number, 0 if it carries none that can be read
/// @param previous the number before it in its partition, -1 if it does not say
public record IncomingRecord(
        String service,
        int partition,
        long offset,
        long publication,
        long previous,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Headers headers) {
    /// Takes a record as it came; never fails, whatever stands in it.
    public static IncomingRecord of(
            String service,
            int partition,
            long offset,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers) {
        long publication = Math.max(0, number(headers, EventHeaders.PUBLICATION, 0));
        long previous = number(headers, OutgoingRecords.PREVIOUS_PUBLICATION, -1);
        return new IncomingRecord(service, partition, offset, publication, previous, key, value, headers);
    }

    /// Whether the relay of the topic's service can have given it its number: that says which one stands before it.
    boolean isNumbered() {
        return previous >= 0 && previous < publication && service.equals(text(headers, EventHeaders.SOURCE));
    }

    /// What must stay in order; records without a key are one stream together. Always something that
    /// PostgreSQL can keep.
    public String orderingKey() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /// The stored name of the event, if the record has one.
    public Optional<String> type() {
        return Optional.ofNullable(text(headers, EventHeaders.TYPE));
    }

    /// The version of the event's fields as it stands there.
    public String version() {
        String version = text(headers, EventHeaders.DATA_VERSION);
        return version == null ? "" : version;
    }

    /// The event in it; throws if it cannot be read.
    public RecordedEvent decode(EventCodec codec) {
        if (value == null || publication == 0) {
            throw new IllegalArgumentException("the record has no " + (value == null ? "value" : "publication number"));
        }
        String source = required(EventHeaders.SOURCE);
        if (!source.equals(service)) {
            throw new IllegalArgumentException("the record of " + source + " stands in the topic of " + service);
        }
        if (!isNumbered()) {
            throw new IllegalArgumentException(
                    "the record has the number " + publication + " and does not say which one stands before it");
        }
        return new RecordedEvent(
                UUID.fromString(required(EventHeaders.ID)),
                codec.decode(required(EventHeaders.TYPE), Integer.parseInt(required(EventHeaders.DATA_VERSION)), value),
                source,
                required(EventHeaders.STREAM_TYPE),
                required(EventHeaders.SUBJECT),
                Long.parseLong(required(EventHeaders.STREAM_REVISION)),
                publication,
                Instant.parse(required(EventHeaders.TIME)),
                text(headers, EventHeaders.ACTOR),
                id(EventHeaders.CAUSATION_ID),
                id(EventHeaders.CORRELATION_ID));
    }

    private String required(String name) {
        String text = text(headers, name);
        if (text == null) {
            throw new IllegalArgumentException("the record has no header " + name);
        }
        return text;
    }

    private @Nullable UUID id(String name) {
        String text = text(headers, name);
        return text == null ? null : UUID.fromString(text);
    }

    private static long number(Headers headers, String name, long otherwise) {
        String text = text(headers, name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

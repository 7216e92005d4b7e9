package community.cambium.eventstream.relay;

import community.cambium.eventcodec.EventHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Writes events as the records that stand in Kafka: the stored bytes as value, everything else as headers.
public final class OutgoingRecords {
    /// The publication number before this one in the same partition; a reader that has not seen it has missed
    /// something.
    public static final String PREVIOUS_PUBLICATION = "previouspublication";

    private OutgoingRecords() {}

    /// The record of an event, equal for equal events.
    public static ProducerRecord<byte[], byte[]> of(String topic, String service, OutgoingEvent event) {
        ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(
                topic, event.partition(), event.time().toEpochMilli(), bytes(event.key()), event.payload());
        Headers headers = outgoing.headers();
        add(headers, EventHeaders.ID, event.eventId().toString());
        add(headers, EventHeaders.TYPE, event.type());
        add(headers, EventHeaders.DATA_VERSION, Integer.toString(event.version()));
        add(headers, EventHeaders.SOURCE, service);
        add(headers, EventHeaders.SUBJECT, event.streamId());
        add(headers, EventHeaders.TIME, event.time().toString());
        add(headers, EventHeaders.STREAM_TYPE, event.streamType());
        add(headers, EventHeaders.STREAM_REVISION, Long.toString(event.revision()));
        add(headers, EventHeaders.PUBLICATION, Long.toString(event.number()));
        add(headers, PREVIOUS_PUBLICATION, Long.toString(event.previous()));
        add(headers, EventHeaders.ACTOR, event.actor());
        add(headers, EventHeaders.CAUSATION_ID, event.causation());
        add(headers, EventHeaders.CORRELATION_ID, event.correlation());
        add(headers, EventHeaders.TRACE_PARENT, event.traceParent());
        return outgoing;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, bytes(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

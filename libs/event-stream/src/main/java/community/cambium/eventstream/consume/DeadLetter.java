package community.cambium.eventstream.consume;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// A record that was set aside.
///
/// @param state `failed` with a cause of its own, `waiting` behind a failed one, or `skipped` by an operator
public record DeadLetter(
        long id,
        String subscription,
        String orderingKey,
        @Nullable String type,
        String state,
        @Nullable String cause,
        Instant recordedAt,
        IncomingRecord incoming) {
    /// Name and value of the headers in turn, as they are kept.
    static byte[][] flat(IncomingRecord incoming) {
        Header[] headers = incoming.headers().toArray();
        byte[][] flat = new byte[2 * headers.length][];
        for (int i = 0; i < headers.length; i++) {
            byte[] value = headers[i].value();
            flat[2 * i] = headers[i].key().getBytes(StandardCharsets.UTF_8);
            flat[2 * i + 1] = value == null ? new byte[0] : value;
        }
        return flat;
    }

    /// The headers again.
    static RecordHeaders headers(List<byte[]> flat) {
        RecordHeaders headers = new RecordHeaders();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            headers.add(new RecordHeader(new String(flat.get(i), StandardCharsets.UTF_8), flat.get(i + 1)));
        }
        return headers;
    }
}

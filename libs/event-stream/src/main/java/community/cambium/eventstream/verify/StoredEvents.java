package community.cambium.eventstream.verify;

import community.cambium.eventstream.relay.OutgoingEvent;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// Looks up numbered events in the store.
final class StoredEvents {
    private static final String FIND = """
        select p.number, p.partition, p.previous, e.global_index, e.event_id, e.event_type, e.event_version,
            e.stream_type, e.stream_id, e.revision, e.time, e.payload, m.key, m.actor, m.causation, m.correlation,
            m.traceparent
        from event_publication p join domain_event e using (global_index)
        cross join lateral json_to_record(convert_from(e.metadata, 'UTF8')::json)
            as m(key text, actor text, causation text, correlation text, traceparent text)
        where p.number = any(?)\
        """;

    private final JdbcTemplate jdbc;

    StoredEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, OutgoingEvent> of(Collection<Long> numbers) {
        Map<Long, OutgoingEvent> found = new HashMap<>();
        jdbc.query(
                FIND,
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("bigint", numbers.toArray())),
                row -> {
                    String key = row.getString("key");
                    OutgoingEvent event = new OutgoingEvent(
                            row.getLong("number"),
                            row.getLong("global_index"),
                            row.getInt("partition"),
                            row.getLong("previous"),
                            row.getObject("event_id", UUID.class),
                            row.getString("event_type"),
                            row.getInt("event_version"),
                            row.getString("stream_type"),
                            row.getString("stream_id"),
                            row.getLong("revision"),
                            row.getObject("time", OffsetDateTime.class).toInstant(),
                            key == null ? row.getString("stream_id") : key,
                            row.getBytes("payload"),
                            row.getString("actor"),
                            row.getString("causation"),
                            row.getString("correlation"),
                            row.getString("traceparent"));
                    found.put(event.number(), event);
                });
        return found;
    }
}

package community.cambium.task.platform.rebuild;

import community.cambium.eventcodec.EventCodec;
import community.cambium.events.CambiumEvent;
import community.cambium.task.platform.postgres.LeasesFromTasks.Told;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads everything that ever happened to tasks, and what was imported, from the service's own store.
public final class OwnTasks {
    private static final int AT_ONCE = 1_000;
    private static final Set<String> STREAMS = Set.of("task", "imported");
    private static final String NEXT = """
        select global_index, event_type, event_version, stream_type, time, payload from domain_event
        where global_index > ? order by global_index limit ?
        """;

    private final JdbcTemplate jdbc;
    private final EventCodec codec;

    public OwnTasks(JdbcTemplate jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /// Hands the events over in the order in which they were stored, some at a time. No task may be changed meanwhile.
    void read(Consumer<List<Told>> reader) {
        long after = 0;
        List<Row> rows = next(after);
        while (!rows.isEmpty()) {
            List<Told> told = new ArrayList<>(rows.size());
            for (Row row : rows) {
                if (STREAMS.contains(row.stream()) && decoded(row) instanceof CambiumEvent event) {
                    told.add(new Told(event, row.time().toInstant()));
                }
            }
            reader.accept(told);
            after = rows.getLast().index();
            rows = next(after);
        }
    }

    private Object decoded(Row row) {
        return codec.decode(row.type(), row.version(), row.payload());
    }

    private List<Row> next(long after) {
        return jdbc.query(
                NEXT,
                (row, _) -> new Row(
                        row.getLong("global_index"),
                        row.getString("event_type"),
                        row.getInt("event_version"),
                        row.getString("stream_type"),
                        row.getObject("time", OffsetDateTime.class),
                        row.getBytes("payload")),
                after,
                AT_ONCE);
    }

    // The bytes are read once and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(long index, String type, int version, String stream, OffsetDateTime time, byte[] payload) {}
}

package community.cambium.eventstream.project;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.BatchHandler;
import community.cambium.eventstream.LogSubscription;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.database.LockName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/// Keeps a view up with the log: reads the rows that a batch touches with one query, folds, and writes them
/// back in bulk.
public final class LiveView<K, R> implements BatchHandler {
    private final Projection<K, R> projection;
    private final ViewTable<K, R> table;
    private final JdbcTemplate jdbc;

    private LiveView(Projection<K, R> projection, JdbcTemplate jdbc) {
        this.projection = projection;
        this.table = new ViewTable<>(projection.table(), projection.table().name(), jdbc);
        this.jdbc = jdbc;
    }

    /// The subscription that keeps a view up.
    public static <K, R> LogSubscription of(Projection<K, R> projection, JdbcTemplate jdbc) {
        return new LogSubscription(projection.name(), projection.services(), new LiveView<>(projection, jdbc), true);
    }

    @Override
    public void handle(List<RecordedEvent> batch) {
        if (projection.commutative()) {
            jdbc.query(
                    "select pg_advisory_xact_lock("
                            + LockName.folding(projection.name()).sqlArguments() + ")",
                    _ -> {});
        }
        FoldedRows<K, R> rows = new FoldedRows<>(projection);
        Set<K> keys = rows.missing(batch);
        if (keys.isEmpty()) {
            return;
        }
        rows.load(keys, table.read(keys));
        batch.forEach(rows::fold);
        Map<K, R> written = new HashMap<>(rows.changed());
        rows.added().forEach(row -> written.put(row.getKey(), row.getValue()));
        table.upsert(written);
        table.delete(rows.removed());
    }
}

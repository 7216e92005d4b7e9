package community.cambium.benchmarks.export;

import community.cambium.benchmarks.harness.RunningCambium.DatabaseAddress;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.project.FoldedRows;
import community.cambium.eventstream.project.ViewTable;
import community.cambium.export.read.dataset.FreeLabelProjection;
import community.cambium.export.read.dataset.MessageProjection;
import community.cambium.export.read.dataset.ReviewProjection;
import community.cambium.export.read.dataset.TreeProjection;
import community.cambium.testing.conversations.GeneratedTrees;
import community.cambium.testing.conversations.Told;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The rows that releases are made of, for generated trees.
final class FilledViews {
    private static final int SEED = 11;
    private static final int TREES_AT_ONCE = 200;
    private static final List<Projection<?, ?>> VIEWS =
            List.of(new MessageProjection(), new ReviewProjection(), new FreeLabelProjection(), new TreeProjection());

    private FilledViews() {}

    static void fill(DatabaseAddress database, int first, int trees, int messagesPerTree) {
        GeneratedTrees generated = new GeneratedTrees(SEED, messagesPerTree);
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        for (int from = first; from < first + trees; from += TREES_AT_ONCE) {
            List<RecordedEvent> events = new ArrayList<>();
            for (int tree = from; tree < Math.min(from + TREES_AT_ONCE, first + trees); tree++) {
                generated.tree(tree).stream().map(FilledViews::recorded).forEach(events::add);
            }
            VIEWS.forEach(view -> fold(view, events, jdbc));
        }
        VIEWS.forEach(view -> jdbc.execute("analyze " + view.table().name()));
        connection.destroy();
    }

    private static <K, R> void fold(Projection<K, R> view, List<RecordedEvent> events, JdbcTemplate jdbc) {
        FoldedRows<K, R> rows = new FoldedRows<>(view);
        events.stream()
                .filter(event -> view.services().contains(event.service()))
                .forEach(rows::fold);
        new ViewTable<>(view.table(), view.table().name(), jdbc).copy(rows.added());
    }

    private static RecordedEvent recorded(Told told) {
        UUID id = new UUID(told.time().toEpochMilli(), told.event().hashCode());
        String key = told.event().orderingKey();
        return new RecordedEvent(id, told.event(), told.service(), "any", key, 0, 0, told.time(), null, null, null);
    }

    /// How long it takes to copy all those rows out and throw them away.
    static double copyOutSeconds(DatabaseAddress database) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            long begin = System.nanoTime();
            for (Projection<?, ?> view : VIEWS) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + view.table().name() + " to stdout", OutputStream.nullOutputStream());
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}

package community.cambium.export;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.project.FoldedRows;
import community.cambium.eventstream.project.ViewTable;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseFolder;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseWriting;
import community.cambium.export.read.dataset.FreeLabelProjection;
import community.cambium.export.read.dataset.ImportedProjection;
import community.cambium.export.read.dataset.MessageProjection;
import community.cambium.export.read.dataset.ReviewProjection;
import community.cambium.export.read.dataset.SnapshotDataset;
import community.cambium.export.read.dataset.TreeProjection;
import community.cambium.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The views that releases are made of, filled by folding events without a broker, and releases made of
/// them.
public final class ViewsForTests implements AutoCloseable {
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;

    public ViewsForTests(TestDatabase database) {
        this(database.url(), database.user(), database.password());
    }

    public ViewsForTests(String url, String user, String password) {
        connection = new SingleConnectionDataSource(url, user, password, true);
        jdbc = new JdbcTemplate(connection);
        for (Projection<?, ?> projection : projections()) {
            table(projection).createIfMissing();
        }
    }

    private static List<Projection<?, ?>> projections() {
        return List.of(
                new MessageProjection(),
                new ReviewProjection(),
                new FreeLabelProjection(),
                new ImportedProjection(),
                new TreeProjection());
    }

    /// Folds events whose rows are not there yet.
    public void tell(List<RecordedEvent> events) {
        projections().forEach(projection -> fold(projection, events));
    }

    private <K, R> void fold(Projection<K, R> projection, List<RecordedEvent> events) {
        FoldedRows<K, R> rows = new FoldedRows<>(projection);
        events.stream()
                .filter(event -> projection.services().contains(event.service()))
                .forEach(rows::fold);
        table(projection).copy(rows.added());
    }

    private <K, R> ViewTable<K, R> table(Projection<K, R> projection) {
        return new ViewTable<>(projection.table(), projection.table().name(), jdbc);
    }

    /// Makes a release and gives the path of its one file.
    public Path release(Path home, ReleaseRecipe recipe) throws IOException {
        ReleaseFolder folder = new ReleaseFolder(home);
        ReleaseId id = new ReleaseId(UUID.randomUUID());
        ReleaseWriting writing = new ReleaseWriting(
                new SnapshotDataset(
                        JdbcClient.create(jdbc),
                        new DataSourceTransactionManager(connection),
                        Optional::empty,
                        Duration.ZERO),
                folder);
        return folder.file(id, writing.write(id, recipe, () -> true).getFirst().name());
    }

    /// Makes a release and gives its bytes.
    public byte[] bytes(Path home, ReleaseRecipe recipe) throws IOException {
        return Files.readAllBytes(release(home, recipe));
    }

    @Override
    public void close() {
        connection.destroy();
    }
}

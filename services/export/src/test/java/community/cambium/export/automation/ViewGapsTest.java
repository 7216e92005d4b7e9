package community.cambium.export.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.events.ReleaseRecipe;
import community.cambium.events.ReleaseRecipe.Compression;
import community.cambium.events.ReleaseRecipe.Form;
import community.cambium.eventstream.Projection;
import community.cambium.export.Story;
import community.cambium.export.ViewsForTests;
import community.cambium.export.dataset.DatasetUnsettled;
import community.cambium.export.read.dataset.FreeLabelProjection;
import community.cambium.export.read.dataset.MessageProjection;
import community.cambium.export.read.dataset.ReviewProjection;
import community.cambium.export.read.dataset.SnapshotDataset;
import community.cambium.export.read.dataset.TreeProjection;
import community.cambium.export.read.dataset.ViewGaps;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Views that stand at different places of the log do not get into one release.
class ViewGapsTest {
    private static final int TREES = 3;
    private static final List<Projection<?, ?>> VIEWS =
            List.of(new MessageProjection(), new ReviewProjection(), new FreeLabelProjection(), new TreeProjection());
    private final TestDatabase database = TestPostgres.database();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.url(), database.user(), database.password());
    private final ViewGaps gaps = new ViewGaps(JdbcClient.create(source), VIEWS);

    @BeforeEach
    void allStandAtTheSamePlace() {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/eventstream")
                .load()
                .migrate();
        try (ViewsForTests views = new ViewsForTests(database)) {
            Story.trees(1, TREES, 14).forEach(views::tell);
        }
        for (Projection<?, ?> view : VIEWS) {
            view.services().forEach(service -> stands(view.name(), service, 3, 70));
        }
    }

    private void stands(String view, String service, int partition, long publication) {
        database.execute("insert into subscription_checkpoint values ('%s', '%s', %d, 'topic', 9, %d)"
                .formatted(view, service, partition, publication));
    }

    private int trees(Duration patience) throws IOException {
        AtomicInteger trees = new AtomicInteger();
        SnapshotDataset dataset = new SnapshotDataset(
                JdbcClient.create(source), new DataSourceTransactionManager(source), gaps, patience);
        dataset.read(
                new ReleaseRecipe(Form.TREES, Compression.NONE, Set.of(), null, true, true, false),
                _ -> trees.incrementAndGet());
        return trees.get();
    }

    @Test
    void viewsThatStandAtTheSamePlaceAreRead() throws IOException {
        stands("another-view", "task", 3, 1);
        assertThat(trees(Duration.ZERO)).isEqualTo(TREES);
    }

    @Test
    void aReleaseWaitsForTheViewThatIsBehind() throws Exception {
        database.execute(
                "update subscription_checkpoint set publication = 69 where subscription = 'dataset-review-v1'");
        assertThatThrownBy(() -> trees(Duration.ofMillis(200)))
                .isInstanceOf(DatasetUnsettled.class)
                .hasMessageContaining("task 3");
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
            try {
                return trees(Duration.ofMinutes(1));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        database.execute(
                "update subscription_checkpoint set publication = 70 where subscription = 'dataset-review-v1'");
        assertThat(read.get(1, TimeUnit.MINUTES)).isEqualTo(TREES);
    }

    @Test
    void aViewThatHasReadNothingYetIsBehind() {
        stands(new MessageProjection().name(), "tree", 4, 1);
        assertThatThrownBy(() -> trees(Duration.ZERO)).hasMessageContaining("tree 4");
    }

    @Test
    void nothingIsReleasedWhileAViewHasSetRecordsAside() {
        database.execute("insert into blocked_stream (subscription, ordering_key) values ('dataset-tree-v1', 'a key')");
        assertThatThrownBy(() -> trees(Duration.ZERO)).hasMessageContaining("dataset-tree-v1");
    }
}

package community.cambium.export.automation;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.decider.Decider;
import community.cambium.events.ContributorId;
import community.cambium.events.ReleaseEvent;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.events.ReleaseRecipe.Compression;
import community.cambium.events.ReleaseRecipe.Form;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.CommandInContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.export.automation.writefileswhenreleaseisrequested.OneWriter;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseFolder;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseWriterHealth;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseWriting;
import community.cambium.export.automation.writefileswhenreleaseisrequested.WriteFilesWhenReleaseIsRequested;
import community.cambium.export.dataset.Dataset;
import community.cambium.export.release.Release;
import community.cambium.export.release.ReleaseCommand;
import community.cambium.export.release.ReleaseDecider;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One release that goes wrong beside one that goes right.
class ReleaseWriterTest {
    private static final ReleaseId BAD = ReleaseId.of("018f5c3e-0000-7000-8000-000000000001");
    private static final ReleaseId GOOD = ReleaseId.of("018f5c3e-0000-7000-8000-000000000002");
    private static final String WORDS = "what somebody wrote";

    @TempDir
    private Path home;

    private final Store store = new Store();
    private WriteFilesWhenReleaseIsRequested writer;
    private ReleaseWriterHealth health;

    @BeforeEach
    void request() {
        writer = writer();
        health = new ReleaseWriterHealth(writer);
        store.request(BAD, "bad");
        store.request(GOOD, "en");
    }

    @AfterEach
    void stop() {
        writer.stop();
    }

    @Test
    void aReleaseThatFailsUnexpectedlyDoesNotStopTheNextOne() {
        writer.start();
        eventually(() -> assertThat(store.of(GOOD)).isInstanceOf(Release.Published.class));
        eventually(() -> assertThat(store.of(BAD)).isInstanceOf(Release.Failed.class));
        assertThat(store.of(BAD).toString()).contains("IllegalStateException").doesNotContain(WORDS);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aReleaseThatCannotEvenBeMarkedAsFailedShowsInTheHealthAndDoesNotStopTheNextOne() {
        store.unreadable = Set.of(BAD);
        writer.start();
        eventually(() -> assertThat(store.of(GOOD)).isInstanceOf(Release.Published.class));
        eventually(() -> assertThat(writer.abandoned()).containsExactly(BAD));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        ReleaseId later = ReleaseId.of("018f5c3e-0000-7000-8000-000000000003");
        store.request(later, "en");
        eventually(() -> assertThat(store.of(later)).isInstanceOf(Release.Published.class));
    }

    private WriteFilesWhenReleaseIsRequested writer() {
        TestDatabase database = TestPostgres.database();
        Dataset dataset = (recipe, _) -> {
            if ("bad".equals(recipe.language())) {
                throw new IllegalStateException(WORDS);
            }
        };
        ReleaseFolder folder = new ReleaseFolder(home);
        return new WriteFilesWhenReleaseIsRequested(
                store::unwritten,
                store::read,
                new ReleaseWriting(dataset, folder),
                folder,
                new OneWriter(new DriverManagerDataSource(database.url(), database.user(), database.password())),
                store);
    }

    /// Decides by the real rules and keeps what comes of it in memory.
    private static final class Store implements Commands {
        private final Decider<Release, ReleaseCommand, ReleaseEvent> rules = ReleaseDecider.decider();
        private final Map<ReleaseId, Release> releases =
                new ConcurrentSkipListMap<>(java.util.Comparator.comparing(ReleaseId::toString));
        private volatile Set<ReleaseId> unreadable = Set.of();

        void request(ReleaseId release, String language) {
            ReleaseRecipe recipe =
                    new ReleaseRecipe(Form.TREES, Compression.NONE, Set.of(), language, false, false, false);
            send(
                    new ReleaseCommand.RequestRelease(release, new ContributorId(new UUID(1, 1)), recipe),
                    CommandContext.none());
        }

        List<ReleaseId> unwritten() {
            return releases.keySet().stream()
                    .filter(release -> of(release) instanceof Release.Requested)
                    .toList();
        }

        Release of(ReleaseId release) {
            return releases.getOrDefault(release, rules.initial().get());
        }

        Release read(ReleaseId release) {
            if (unreadable.contains(release)) {
                throw new IllegalStateException(WORDS);
            }
            return of(release);
        }

        @Override
        public Decided begin(Object command, CommandContext context) {
            return send(command, context);
        }

        @Override
        public Decided send(Object command, CommandContext context) {
            ReleaseCommand wish = (ReleaseCommand) command;
            Release release = read(wish.releaseId());
            List<ReleaseEvent> events = rules.decide().apply(release, wish);
            for (ReleaseEvent event : events) {
                release = rules.evolve().apply(release, event);
            }
            releases.put(wish.releaseId(), release);
            return new Decided(wish.releaseId().toString(), 0, List.of(), List.copyOf(events));
        }

        @Override
        public List<Decided> sendAll(List<CommandInContext> commands) {
            return commands.stream()
                    .map(each -> send(each.command(), each.context()))
                    .toList();
        }
    }
}

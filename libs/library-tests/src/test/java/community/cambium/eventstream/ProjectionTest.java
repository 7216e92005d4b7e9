package community.cambium.eventstream;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeId;
import community.cambium.eventstream.project.rebuild.RebuildReport;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {
    private static final String ROWS =
            "select tree || ' ' || events || ' ' || sum || ' ' || last from tally order by tree";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRebuildGivesTheSameRows(boolean commutative) {
        try (TestService service = new TestService()) {
            Tally tally = new Tally("tally-v1", commutative);
            service.relay();
            service.keep(tally);
            service.appendMany(trees(300), 3_000);
            eventually(() -> assertThat(events(service)).isEqualTo(3_000));
            List<String> before = service.jdbc.queryForList(ROWS, String.class);

            RebuildReport report = service.rebuilds(400_000, tally).rebuild("tally-v1", false);

            assertThat(report.same()).isTrue();
            assertThat(report.switched()).isTrue();
            assertThat(report.events()).isEqualTo(3_000);
            assertThat(service.jdbc.queryForList(ROWS, String.class)).isEqualTo(before);
            service.appendMany(trees(10), 100);
            eventually(() -> assertThat(events(service)).isEqualTo(3_100));
        }
    }

    @Test
    void aRebuildInLittleMemoryGivesTheSameRows() {
        try (TestService service = new TestService()) {
            Tally tally = new Tally("tally-v1", false);
            service.relay();
            service.keep(tally);
            service.appendMany(trees(6_000), 20_000);
            eventually(() -> assertThat(events(service)).isEqualTo(20_000));
            List<String> before = service.jdbc.queryForList(ROWS, String.class);

            RebuildReport report = service.rebuilds(1, tally).rebuild("tally-v1", false);

            assertThat(report.same()).isTrue();
            assertThat(report.rows()).isEqualTo(6_000);
            assertThat(service.jdbc.queryForList(ROWS, String.class)).isEqualTo(before);
        }
    }

    @Test
    void eventsKeepComingWhileAViewIsRebuiltAndNoneIsLost() throws Exception {
        try (TestService service = new TestService()) {
            Tally tally = new Tally("tally-v1", false);
            service.relay();
            service.keep(tally);
            List<MessageTreeId> trees = trees(50);
            service.appendMany(trees, 2_000);
            AtomicBoolean going = new AtomicBoolean(true);
            Thread writer = Thread.ofPlatform().start(() -> {
                while (going.get()) {
                    service.appendMany(trees, 20);
                }
            });
            eventually(() -> assertThat(events(service)).isGreaterThan(2_000));

            for (int i = 0; i < 3; i++) {
                RebuildReport report = service.rebuilds(400_000, tally).rebuild("tally-v1", false);
                assertThat(report.examples()).isEmpty();
                assertThat(report.switched()).isTrue();
            }
            going.set(false);
            writer.join();

            long stored = service.count("select count(*) from domain_event");
            eventually(() -> assertThat(events(service)).isEqualTo(stored));
            assertThat(service.count("select sum(sum) from tally")).isEqualTo(stored * (stored + 1) / 2);
        }
    }

    @Test
    void rowsThatDifferAreReportedAndTheOldOnesStayUnlessTheDifferenceIsAccepted() {
        try (TestService service = new TestService()) {
            Tally tally = new Tally("tally-v1", false);
            service.relay();
            service.keep(tally);
            service.appendMany(trees(10), 100);
            eventually(() -> assertThat(events(service)).isEqualTo(100));
            service.jdbc.update("update tally set sum = 0 where tree = (select min(tree) from tally)");
            service.jdbc.update("delete from tally where tree = (select max(tree) from tally)");
            service.jdbc.update("insert into tally values ('another', 1, 1, gen_random_uuid())");

            RebuildReport report = service.rebuilds(400_000, tally).rebuild("tally-v1", false);

            assertThat(report.switched()).isFalse();
            assertThat(report.differing()).isEqualTo(1);
            assertThat(report.missing()).isEqualTo(1);
            assertThat(report.surplus()).isEqualTo(1);
            assertThat(report.examples()).hasSize(3).anyMatch(example -> example.endsWith(": sum"));
            assertThat(service.count("select count(*) from tally where tree = 'another'"))
                    .isEqualTo(1);

            assertThat(service.rebuilds(400_000, tally)
                            .rebuild("tally-v1", true)
                            .switched())
                    .isTrue();
            assertThat(events(service)).isEqualTo(100);
        }
    }

    private static long events(TestService service) {
        return service.count("select coalesce(sum(events), 0) from tally");
    }

    private static List<MessageTreeId> trees(int count) {
        return Stream.generate(TestService::tree).limit(count).toList();
    }
}

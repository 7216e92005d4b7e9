package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeId;
import community.cambium.testing.TestPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Event stores that look for gaps in their numbers give up after some time or after some rows, often 60 seconds and
/// 10,000. Here a commit comes later than both. It mostly waits, so it runs beside other tests, on a server of its own:
/// a transaction that is open holds back every relay of its server.
@Execution(ExecutionMode.CONCURRENT)
class LateCommitTest {
    private static final int SECONDS = 61;
    private static final int OTHERS = 12_000;

    @Test
    void aCommitThatComesAfterAMinuteAndThousandsOfLaterOnesIsNotPassedOver() throws Exception {
        try (TestService service = new TestService(TestPostgres.databaseOnItsOwnServer());
                Connection late = service.database.connect()) {
            service.relay();
            late.setAutoCommit(false);
            MessageTreeId tree = tree();
            UUID first = TestService.append(late, List.of(acknowledged(tree))).getFirst();
            service.appendMany(List.of(tree, tree()), OTHERS);

            eventually(
                    Duration.ofMinutes(3),
                    () -> assertThat(ageOfTheOldestTransaction(service)).isGreaterThan(SECONDS));
            assertThat(service.count("select min(global_index) from domain_event"))
                    .isGreaterThan(1);
            assertThat(TopicContent.of(service)).isEmpty();
            late.commit();

            eventually(() -> assertThat(TopicContent.of(service)).hasSize(OTHERS + 1));
            assertThat(TopicContent.numbers(service))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, OTHERS + 1).boxed().toList());
            assertThat(numberOf(service, first)).isEqualTo(1);
        }
    }

    private static long ageOfTheOldestTransaction(TestService service) {
        return service.count("select extract(epoch from max(clock_timestamp() - xact_start))::bigint"
                + " from pg_stat_activity where datname = current_database()");
    }

    private static long numberOf(TestService service, UUID event) {
        return service.count("select number from event_publication join domain_event using (global_index)"
                + " where event_id = '" + event + "'");
    }
}

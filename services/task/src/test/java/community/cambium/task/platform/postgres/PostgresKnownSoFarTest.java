package community.cambium.task.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReadUpTo;
import community.cambium.events.TaskId;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestPostgres;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresKnownSoFarTest {
    private static final LogTopics TOPICS = new LogTopics("known", 8);

    private final JdbcTemplate jdbc = migrated(TestPostgres.database());
    private final PostgresKnownSoFar known = new PostgresKnownSoFar(jdbc, TOPICS);
    private final TaskId task = new TaskId(UUID.randomUUID());
    private final MessageTreeId tree = new MessageTreeId(UUID.randomUUID());
    private final ContributorId anna = new ContributorId(UUID.randomUUID());

    private static JdbcTemplate migrated(TestDatabase database) {
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/eventstore", "classpath:db/eventstream", "classpath:db/task")
                .load()
                .migrate();
        return new JdbcTemplate(source);
    }

    private void leased() {
        jdbc.update(
                "insert into lease (task_id, contributor, slot_id, want_id, work, activity, tree_id, subject, explicit,"
                        + " state, assigned_at, ends_at, expires_at) values (?, ?, 1, ?, 'label_initial_prompt',"
                        + " 'review', ?, ?, false, 'open', now(), now(), now())",
                task.value(),
                anna.value(),
                UUID.randomUUID(),
                tree.value(),
                tree.value());
    }

    private void reached(String subscription, String service, int partition, long publication) {
        jdbc.update(
                "insert into subscription_checkpoint values (?, ?, ?, 'topic', ?, ?)",
                subscription,
                service,
                partition,
                publication,
                publication);
    }

    private void setAside(String subscription, String service, String key, long publication, String state) {
        jdbc.update(
                "insert into dead_letter (subscription, service, ordering_key, partition, record_offset, publication,"
                        + " state, headers) values (?, ?, ?, ?, 0, ?, ?, '{}')",
                subscription,
                service,
                key,
                TOPICS.partitionOf(key),
                publication,
                state);
    }

    /// Each partition is read up to a number of its own, those of other subscriptions further than all.
    private void readUpTo() {
        for (int partition = 0; partition < TOPICS.partitions(); partition++) {
            reached("lease-book", "tree", partition, 100 + partition);
            reached("suspensions", "moderation", partition, 200 + partition);
            reached("message-text", "tree", partition, 1_000);
            reached("message-text", "moderation", partition, 1_000);
        }
    }

    private long ofTree() {
        return 100 + TOPICS.partitionOf(tree.toString());
    }

    private long ofContributor() {
        return 200 + TOPICS.partitionOf(anna.toString());
    }

    @Test
    void nothingIsKnownBeforeAnythingWasRead() {
        leased();
        assertThat(known.by(task, anna)).isEqualTo(ReadUpTo.NOTHING);
    }

    @Test
    void thePartitionsOfTheTreeAndOfTheContributorCount() {
        leased();
        readUpTo();
        assertThat(known.by(task, anna)).isEqualTo(new ReadUpTo(ofTree(), ofContributor()));
    }

    @Test
    void noTreeIsKnownOfATaskThatNobodyHolds() {
        readUpTo();
        assertThat(known.by(task, anna)).isEqualTo(new ReadUpTo(0, ofContributor()));
    }

    @Test
    void whatIsSetAsideIsNotKnownThoughTheCheckpointHasPassedIt() {
        leased();
        readUpTo();
        setAside("lease-book", "tree", tree.toString(), 40, "failed");
        setAside("lease-book", "tree", tree.toString(), 60, "waiting");
        setAside("suspensions", "moderation", anna.toString(), 0, "failed");
        assertThat(known.by(task, anna)).isEqualTo(new ReadUpTo(39, 0));
    }

    @Test
    void whatWasLetGoOrConcernsOthersHoldsNothingBack() {
        leased();
        readUpTo();
        setAside("lease-book", "tree", tree.toString(), 40, "skipped");
        setAside("lease-book", "tree", UUID.randomUUID().toString(), 41, "failed");
        setAside("message-text", "tree", tree.toString(), 42, "failed");
        assertThat(known.by(task, anna)).isEqualTo(new ReadUpTo(ofTree(), ofContributor()));
    }
}

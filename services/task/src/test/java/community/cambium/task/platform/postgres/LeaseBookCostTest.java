package community.cambium.task.platform.postgres;

import static community.cambium.task.platform.postgres.LeaseBookFixture.anything;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.task.leasebook.LeaseAnswer;
import community.cambium.task.leasebook.LeaseAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a choice costs in rows that the database reads, which is the same on every machine.
class LeaseBookCostTest {
    private static final int OPEN = 20_000;
    private static final int A_FEW = 100;

    private final LeaseBookFixture world = new LeaseBookFixture(LeaseBookFixture.UNLIMITED, 16);
    private final ContributorId anna = world.person();

    @AfterEach
    void closeTheBook() {
        world.close();
    }

    private void openReviews() {
        MessageTreeId tree = world.tree("en");
        world.jdbc.update("""
            insert into want (want_id, work, tree_id, subject, language, candidates, slots, named)
            select gen_random_uuid(), 'label_assistant_reply', ?, gen_random_uuid(), 'en', '{}', 1, false
            from generate_series(1, ?)
            """, tree.value(), OPEN);
        world.jdbc.update("""
            insert into slot (want_id, work, language, tree_id, subject, excluded, named)
            select want_id, work, language, tree_id, subject, '{}', false from want
            """);
        world.countedAnew();
    }

    /// Leases something and tells how many rows were read for it.
    private long read(ContributorId who) {
        LeaseAttempt attempt = world.attempt(anything(who), LeaseBookFixture.NOW);
        return world.inTransaction(() -> {
            long before = readSoFar();
            assertThat(world.book.lease(attempt)).isInstanceOf(LeaseAnswer.Given.class);
            return readSoFar() - before;
        });
    }

    /// What this connection has read and not yet told the statistics.
    private long readSoFar() {
        return world.count("""
            select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
            where schemaname = current_schema()
            """);
    }

    @Test
    void aChoiceReadsAFewRowsHoweverMuchIsOpenAndWhateverTheStatisticsSay() {
        world.jdbc.execute("analyze");
        openReviews();
        for (int times = 0; times < 12; times++) {
            assertThat(read(world.person())).as("counted when empty").isLessThan(A_FEW);
        }
        world.jdbc.execute("analyze");
        for (int times = 0; times < 12; times++) {
            assertThat(read(world.person())).as("counted when full").isLessThan(A_FEW);
        }
        world.prompts("eu", OPEN, false);
        for (int times = 0; times < 12; times++) {
            assertThat(read(world.person())).isLessThan(A_FEW);
        }
    }

    @Test
    void whoHasDoneNearlyEverythingGetsWhatIsLeftForTheCostOfWhatTheyHaveDone() {
        openReviews();
        world.jdbc.update("""
            insert into engagement (contributor, activity, subject, task_id)
            select ?, 'review', subject, gen_random_uuid() from want order by want_id limit ?
            """, anna.value(), OPEN - 1);
        world.countedAnew();
        // Each exclusion is met when it is counted and when it is passed over, at a few rows each.
        assertThat(read(anna)).isLessThan(6L * OPEN);
        assertThat(world.lease(anything(anna))).isEmpty();
        assertThat(read(world.person())).isLessThan(A_FEW);
    }

    @Test
    void sixtyFourPeopleWhoWantTheSameFewSlotsGetEachOfThemOnce() throws ExecutionException, InterruptedException {
        world.prompts("en", 10, false);
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < 64; i++) {
                ContributorId who = world.person();
                answers.add(threads.submit(() -> world.lease(anything(who)).isPresent()));
            }
        }
        int leased = 0;
        for (Future<Boolean> answer : answers) {
            leased += answer.get() ? 1 : 0;
        }
        assertThat(leased).isEqualTo(10);
        assertThat(world.counted()).isEqualTo(world.countedAnew());
    }
}

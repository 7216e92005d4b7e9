package community.cambium.task.platform.postgres;

import static community.cambium.task.platform.postgres.LeaseBookFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.task.platform.postgres.LeaseBookFixture.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/// Many people at once never get more leases than there are slots, and together get all of them.
class LeaseBookStressTest {
    private static final int THREADS = 32;

    private final LeaseBookFixture world = new LeaseBookFixture(LeaseBookFixture.UNLIMITED, THREADS);
    private final AtomicInteger deadlocks = new AtomicInteger();

    @Test
    void thirtyTwoThreadsShareTheSlotsExactly() throws ExecutionException, InterruptedException {
        List<ContributorId> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(world.person());
        }
        for (int i = 0; i < 6; i++) {
            plant(people.get(i), people.get(i + 7));
        }
        world.prompts("en", 30, false);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> work(people)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(world.counted()).isEqualTo(world.countedAnew());
        work(people);
        check();
        world.close();
    }

    private void plant(ContributorId author, ContributorId other) {
        MessageTreeId tree = world.tree("en");
        MessageId root = world.message(tree, null, Role.PROMPTER, author);
        MessageId answer = world.message(tree, root, Role.ASSISTANT, other);
        MessageId second = world.message(tree, root, Role.ASSISTANT, author);
        world.reviews(tree, root, Role.PROMPTER, 3);
        world.reviews(tree, answer, Role.ASSISTANT, 3);
        world.rankings(tree, root, List.of(answer, second), 3);
        world.replies(
                tree,
                4,
                new ReplyParent(root, Role.PROMPTER, 3, true),
                new ReplyParent(answer, Role.ASSISTANT, 1, false),
                new ReplyParent(second, Role.ASSISTANT, 2, false));
    }

    /// Takes, completes, skips and lets leases run out until nobody gets anything more.
    private void work(List<ContributorId> people) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int without = 0;
        while (without < 60) {
            ContributorId who = people.get(random.nextInt(people.size()));
            Instant at = NOW.plus(Duration.ofSeconds(random.nextInt(5)));
            try {
                Optional<Held> held = world.lease(LeaseBookFixture.anything(who), at);
                if (held.isEmpty()) {
                    without++;
                    continue;
                }
                without = 0;
                finish(held.orElseThrow(), who, at, random.nextInt(100));
            } catch (ConcurrencyFailureException deadlock) {
                deadlocks.incrementAndGet();
            }
        }
    }

    private void finish(Held held, ContributorId who, Instant at, int chance) {
        if (chance < 8) {
            assertThat(world.skip(held, who, at)).isTrue();
        } else if (chance < 16) {
            world.jdbc.update(
                    "update lease set ends_at = ? where task_id = ?",
                    java.sql.Timestamp.from(NOW.minusSeconds(1)),
                    held.taskId().value());
            world.expireAll(NOW);
        } else if (!world.complete(held, who, at)) {
            throw new AssertionError("a lease that nobody ended was lost");
        }
    }

    private void check() {
        assertThat(world.counted()).isEqualTo(world.countedAnew());
        assertThat(world.count("select count(*) from slot where state in ('free', 'leased')"))
                .isZero();
        assertThat(world.count("""
            select count(*) from (
                select w.slots - count(*) filter (where l.state = 'completed') as missing
                from want w left join lease l using (want_id) group by w.want_id, w.slots) x where missing <> 0
            """)).isZero();
        assertThat(world.count("""
            select count(*) from (select contributor, activity, subject from lease
                where state in ('open', 'completed') and activity <> 'prompt'
                group by 1, 2, 3 having count(*) > 1) x
            """)).isZero();
        assertThat(world.count("select count(*) from reply_parent where taken > places"))
                .isZero();
        assertThat(world.count("""
            select count(*) from reply_parent p where taken <> (
                select count(*) from lease l where l.subject = p.message_id and l.activity = 'reply'
                    and l.state = 'completed')
            """)).isZero();
        assertThat(world.count("""
            select count(*) from lease l join known_message m on m.message_id = l.subject
            where l.activity = 'review' and m.author = l.contributor
            """)).isZero();
        assertThat(deadlocks.get()).as("deadlocks").isLessThan(20);
    }
}

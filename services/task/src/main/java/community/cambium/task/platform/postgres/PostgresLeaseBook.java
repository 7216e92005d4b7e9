package community.cambium.task.platform.postgres;

import static community.cambium.task.leasebook.LeaseRejection.ASSIGNMENT_PAUSED;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import community.cambium.task.choice.KindWeights;
import community.cambium.task.leasebook.LeaseAnswer;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lease book in PostgreSQL.
public final class PostgresLeaseBook implements LeaseBook {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BookPause pause;
    private final Leasing leasing;

    public PostgresLeaseBook(JdbcTemplate template, LeaseRules rules, KindWeights weights) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.pause = new BookPause(template);
        this.leasing = new Leasing(template, rules, weights);
    }

    @Override
    public LeaseAnswer lease(LeaseAttempt attempt) {
        return leasing.lease(attempt);
    }

    @Override
    public boolean acknowledge(TaskId taskId, ContributorId contributor, Instant at) {
        return done("select acknowledge_lease(?, ?, ?)", taskId, contributor, at);
    }

    @Override
    public boolean complete(TaskId taskId, ContributorId contributor, Instant at) {
        return done("select complete_lease(?, ?, ?)", taskId, contributor, at);
    }

    @Override
    public boolean skip(TaskId taskId, ContributorId contributor, Instant at) {
        return done("select skip_lease(?, ?, ?)", taskId, contributor, at);
    }

    @Override
    public boolean takeBack(TaskId taskId, ContributorId contributor, int mostOpen, Instant at) {
        return done("select take_lease_back(?, ?, ?, ?)", taskId, contributor, at, mostOpen);
    }

    private boolean done(String function, TaskId taskId, ContributorId contributor, Instant at, Object... more) {
        Object[] values = Stream.concat(
                        Stream.of(taskId.value(), contributor.value(), at.atOffset(ZoneOffset.UTC)), Stream.of(more))
                .toArray();
        return Outcomes.isDone(Objects.requireNonNull(template.queryForObject(function, String.class, values)));
    }

    @Override
    public List<TaskId> runOut(Instant at, int most) {
        if (!pause.letsPass()) {
            return List.of();
        }
        return jdbc.sql("""
            select task_id from lease
            where state = 'open' and ends_at <= :at
            order by ends_at limit :most for update skip locked
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }

    @Override
    public void expire(List<TaskId> taskIds) {
        end(taskIds, "expired");
    }

    @Override
    public void withdraw(List<TaskId> taskIds) {
        end(taskIds, "withdrawn");
    }

    private void end(List<TaskId> taskIds, String how) {
        if (!pause.letsPass()) {
            throw new CommandRejected(ASSIGNMENT_PAUSED);
        }
        jdbc.sql("select end_leases(?, ?)")
                .param(taskIds.stream().map(TaskId::value).toArray(UUID[]::new))
                .param(how)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<OpenWork> openWork(ContributorId contributor, List<String> languages) {
        return new OpenWorkQuery(jdbc).of(contributor, languages);
    }

    @Override
    public Standing standing(ContributorId contributor, int mostOpen, Instant at) {
        return jdbc.sql("""
            select is_suspended(:contributor) as suspended, count(*) as held from lease
            where contributor = :contributor and state = 'open' and ends_at > :at
            """)
                .param("contributor", contributor.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Standing(row.getBoolean("suspended"), row.getInt("held"), mostOpen))
                .single();
    }

    @Override
    public List<TaskId> heldBy(ContributorId contributor, Instant at) {
        return jdbc.sql("""
            select task_id from lease
            where contributor = :contributor and state = 'open' and ends_at > :at
            order by assigned_at, task_id
            """)
                .param("contributor", contributor.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }
}

package community.cambium.task.platform.postgres;

import static community.cambium.task.leasebook.LeaseRejection.ALREADY_DONE;
import static community.cambium.task.leasebook.LeaseRejection.ASSIGNMENT_PAUSED;
import static community.cambium.task.leasebook.LeaseRejection.OWN_MESSAGE;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import community.cambium.events.TaskKind;
import community.cambium.task.choice.KindWeights;
import community.cambium.task.choice.WorkGroup;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.Leased;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.WorkWish;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lease book in PostgreSQL.
public final class PostgresLeaseBook implements LeaseBook {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final PersonGate gate;
    private final BookPause pause;
    private final Picking picking;
    private final KindWeights weights;
    private final double preferLonely;

    /// @param preferLonely how likely a reply goes to a message with few replies if there is one
    public PostgresLeaseBook(JdbcTemplate template, LeaseRules rules, KindWeights weights, double preferLonely) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.gate = new PersonGate(template, rules);
        this.pause = new BookPause(template);
        this.picking = new Picking(jdbc, rules);
        this.weights = weights;
        this.preferLonely = preferLonely;
    }

    @Override
    public Optional<Leased> lease(LeaseAttempt attempt) {
        gate.pass(attempt);
        List<WorkGroup> order = groups(attempt);
        Optional<Leased> leased = lease(attempt, order, false);
        // What others held locked may have become free again, so look once more and wait for them this time.
        return leased.isPresent() ? leased : lease(attempt, order, true);
    }

    private Optional<Leased> lease(LeaseAttempt attempt, List<WorkGroup> order, boolean wait) {
        boolean lonelyFirst = attempt.draw().at(6) < preferLonely;
        for (WorkGroup group : order) {
            TaskKind kind = attempt.wish().kind();
            List<TaskKind> kinds = kind == null ? group.kinds() : List.of(kind);
            Optional<Leased> leased = picking.lease(attempt, kinds, lonelyFirst, wait);
            if (leased.isPresent()) {
                return leased;
            }
        }
        return Optional.empty();
    }

    private List<WorkGroup> groups(LeaseAttempt attempt) {
        WorkWish wish = attempt.wish();
        if (wish.kind() == null) {
            return wish.isNamed() ? List.of(WorkGroup.values()) : weights.order(attempt.draw());
        }
        return List.of(WorkGroup.values()).stream()
                .filter(group -> group.kinds().contains(wish.kind()))
                .toList();
    }

    @Override
    public boolean acknowledge(TaskId taskId, ContributorId contributor, Instant at) {
        return close(Closing.ACKNOWLEDGE, taskId, contributor, at);
    }

    @Override
    public boolean complete(TaskId taskId, ContributorId contributor, Instant at) {
        return close(Closing.COMPLETE, taskId, contributor, at);
    }

    @Override
    public boolean skip(TaskId taskId, ContributorId contributor, Instant at) {
        return close(Closing.SKIP, taskId, contributor, at);
    }

    private boolean close(String sql, TaskId taskId, ContributorId contributor, Instant at) {
        return Boolean.TRUE.equals(template.execute(sql, (PreparedStatement statement) -> {
            statement.setLong(1, PersonGate.BOOK_LOCK);
            statement.setObject(2, taskId.value());
            statement.setObject(3, contributor.value());
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.execute();
            if (!statement.getMoreResults()) {
                throw new SQLException("the second statement gave no rows");
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return wasOpen(row);
            }
        }));
    }

    private static boolean wasOpen(ResultSet row) throws SQLException {
        if (row.getBoolean("paused")) {
            throw new CommandRejected(ASSIGNMENT_PAUSED);
        }
        if (row.getBoolean("own")) {
            throw new CommandRejected(OWN_MESSAGE);
        }
        if (row.getBoolean("again")) {
            throw new CommandRejected(ALREADY_DONE);
        }
        return row.getLong("open") == 1;
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
        if (!pause.letsPass()) {
            throw new CommandRejected(ASSIGNMENT_PAUSED);
        }
        jdbc.sql(Closing.EXPIRE)
                .param("tasks", taskIds.stream().map(TaskId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    public List<OpenWork> openWork(ContributorId contributor, List<String> languages) {
        return jdbc.sql(OpenWorkSql.COUNTS)
                .param("contributor", contributor.value())
                .param("works", OpenWorkSql.works())
                .param("activities", OpenWorkSql.activities())
                .param("languages", languages.toArray(String[]::new))
                .param("most", OpenWorkSql.COUNTED_UP_TO)
                .query((row, _) -> new OpenWork(
                        WorkNames.kind(row.getString("work")),
                        row.getString("language"),
                        row.getInt("open"),
                        row.getInt("for_you")))
                .list();
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

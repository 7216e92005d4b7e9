package community.cambium.task.platform.orders;

import community.cambium.events.ContributorId;
import community.cambium.events.OrderId;
import community.cambium.events.TaskId;
import community.cambium.task.leasebook.Suspensions;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// Keeps who is suspended. Whoever leases something holds the person's lock and then looks here, so that a suspension
/// finds every lease that was given before it and none is given after it.
public final class StoredSuspensions implements Suspensions {
    private static final int PERSON_LOCKS = 1952543595;

    private final JdbcTemplate jdbc;

    public StoredSuspensions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TaskId> suspend(ContributorId contributor, OrderId order) {
        jdbc.query(
                "select pg_advisory_xact_lock(?, hashtext(?))",
                _ -> {},
                PERSON_LOCKS,
                contributor.value().toString());
        write(contributor, true, order);
        return jdbc.query(
                "select task_id from lease where contributor = ? and state = 'open' order by task_id for update",
                (row, _) -> new TaskId(row.getObject("task_id", UUID.class)),
                contributor.value());
    }

    @Override
    public void reinstate(ContributorId contributor, OrderId order) {
        write(contributor, false, order);
    }

    @Override
    public boolean isSuspended(ContributorId contributor) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select is_suspended(?)", Boolean.class, contributor.value()));
    }

    private void write(ContributorId contributor, boolean suspended, OrderId order) {
        jdbc.update("""
            insert into suspension (contributor, suspended, order_id) values (?, ?, ?)
            on conflict (contributor) do update
            set suspended = excluded.suspended, order_id = excluded.order_id
            """, contributor.value(), suspended, order.value());
    }
}

package community.cambium.eventstream.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes a store that was restored from another database cluster at home in this one: events without a number
/// come after the present moment, those with one before every other.
///
/// A transaction that is open now may have its number already and append only later, so the relay begins at the oldest
/// open one, and no event that has been published stays at or beyond it. What has been moved is safe from a second
/// number for the same reason, however often a store is adopted.
final class ClusterAdoption {
    private static final String MOVE = """
        update domain_event e
        set tx = case when p.global_index is null then pg_current_xact_id() else '0'::xid8 end
        from domain_event s left join event_publication p on p.global_index = s.global_index
        where e.global_index = s.global_index and (p.global_index is null
            or s.tx >= pg_snapshot_xmin(pg_current_snapshot()))\
        """;
    private static final String BEGIN_HERE = """
        update relay_progress set tx = pg_snapshot_xmin(pg_current_snapshot()), global_index = 0,
        cluster = (select system_identifier::text from pg_control_system())\
        """;

    private ClusterAdoption() {}

    static void run(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table domain_event, relay_progress in share row exclusive mode");
            statement.executeUpdate(MOVE);
            statement.executeUpdate(BEGIN_HERE);
        }
        connection.commit();
    }
}

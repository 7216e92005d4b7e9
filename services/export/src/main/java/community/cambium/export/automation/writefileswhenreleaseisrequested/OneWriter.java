package community.cambium.export.automation.writefileswhenreleaseisrequested;

import community.cambium.events.ReleaseId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/// Sees to it that among all running copies of the service only one writes a release. The lock belongs to a connection
/// without a transaction, so it ends with the process that held it and holds nobody up meanwhile.
public final class OneWriter {
    private static final long NAMESPACE = 0x72656c6561736573L;

    private final DataSource database;

    public OneWriter(DataSource database) {
        this.database = database;
    }

    /// Does the work unless somebody else is at it.
    public void alone(ReleaseId release, Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (!call(connection, "select pg_try_advisory_lock(?)", release)) {
                return;
            }
            try {
                work.run();
            } finally {
                call(connection, "select pg_advisory_unlock(?)", release);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no lock on release " + release, e);
        }
    }

    private static boolean call(Connection connection, String sql, ReleaseId release) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(
                    1,
                    NAMESPACE
                            ^ release.value().getMostSignificantBits()
                            ^ Long.rotateLeft(release.value().getLeastSignificantBits(), 1));
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}

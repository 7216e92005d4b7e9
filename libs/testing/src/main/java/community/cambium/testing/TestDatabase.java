package community.cambium.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database that one test has for itself.
public record TestDatabase(String url, String user, String password) {
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// Runs statements, for tests that prepare or damage something.
    public void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

package community.cambium.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// The one PostgreSQL of a test JVM, started when a test first asks for it; every test gets a database of its own.
public final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /// A new, empty database.
    public static TestDatabase database() {
        PostgresForTests server = Running.SERVER;
        String name = "test_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
        return new TestDatabase(server.url(name), server.user(), server.password());
    }

    /// Stops the server and starts it again on the same port with the same data: all connections break.
    public static void restart() {
        Running.SERVER.stop();
        Running.SERVER.start();
    }

    /// Stops the server, for tests of outages; [#start()] must follow.
    public static void stop() {
        Running.SERVER.stop();
    }

    /// Starts the server again on the same port with the same data.
    public static void start() {
        Running.SERVER.start();
    }

    private static final class Running {
        private static final PostgresForTests SERVER = PostgresForTests.begin();
    }
}

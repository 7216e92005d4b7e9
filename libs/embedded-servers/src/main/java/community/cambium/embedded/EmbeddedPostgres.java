package community.cambium.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A PostgreSQL server in processes of its own, with its data in a directory of ours.
///
/// Everything is durable (fsync on), connections need the password that was drawn at the first start, and nobody but
/// this machine can connect. A server that a killed JVM left behind is stopped and started anew.
public final class EmbeddedPostgres implements AutoCloseable {
    /// The only account.
    public static final String USER = "postgres";

    private static final Map<String, String> DEFAULTS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "shared_buffers", "128MB",
            "max_connections", "200",
            "max_wal_size", "2GB",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private final HomeLock lock;
    private final PostgresCluster cluster;
    private final int port;
    private final boolean foundRunning;

    private EmbeddedPostgres(HomeLock lock, PostgresCluster cluster, int port, boolean foundRunning) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.foundRunning = foundRunning;
    }

    /// Starts the server on the data in `home`, which is created at the first start. PostgreSQL itself is unpacked to
    /// `home` too, or once for many installations to where the system property `cambium.embedded.programs` says.
    public static EmbeddedPostgres start(Path home, int port) {
        return start(home, Path.of(System.getProperty("cambium.embedded.programs", home.toString())), port, Map.of());
    }

    /// Starts the server with settings of its own, for tests; `programs` is where PostgreSQL itself is unpacked to.
    public static EmbeddedPostgres start(Path home, Path programs, int port, Map<String, String> settings) {
        Path absolute = home.toAbsolutePath().normalize();
        try {
            HomeLock lock = HomeLock.take(absolute);
            try {
                return start(lock, absolute, programs.toAbsolutePath().normalize(), port, settings);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ServerNotStarted("PostgreSQL could not be started in " + absolute + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("The start of PostgreSQL was interrupted", e);
        }
    }

    private static EmbeddedPostgres start(
            HomeLock lock, Path home, Path programs, int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(DEFAULTS);
        all.putAll(settings);
        all.put("port", Integer.toString(port));
        boolean durable = !"off".equals(all.get("fsync"));
        var cluster = new PostgresCluster(home, PostgresPrograms.unpackedIn(programs), Unprivileged.choose());
        boolean foundRunning = cluster.stopWhatWasLeftRunning();
        Ports.requireFree("PostgreSQL", port);
        cluster.createIfMissing(durable);
        cluster.start(all);
        var server = new EmbeddedPostgres(lock, cluster, port, foundRunning);
        try {
            server.connect("postgres").close();
        } catch (SQLException e) {
            cluster.stop();
            throw new ServerNotStarted(
                    "PostgreSQL does not answer on port " + port + ", see " + cluster.logFile() + ": " + e.getMessage(),
                    e);
        }
        return server;
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return cluster.password();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, cluster.password());
    }

    /// Makes sure that a database of this name exists; returns its URL.
    public String createDatabaseIfMissing(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (Connection connection = connect("postgres");
                var find = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            find.setString(1, name);
            if (!find.executeQuery().next()) {
                create.execute("create database " + name);
            }
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + name, e);
        }
    }

    /// Whether a server that a killed JVM had left behind had to be stopped first.
    public boolean foundRunning() {
        return foundRunning;
    }

    /// Where the server writes its log.
    public Path logFile() {
        return cluster.logFile();
    }

    /// Process id of the server, for tests that kill it.
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(cluster.pidFile()).getFirst().strip());
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL is not running", e);
        }
    }

    /// Ends all connections and stops the server after everything is written.
    @Override
    public void close() {
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

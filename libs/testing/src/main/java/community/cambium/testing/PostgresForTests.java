package community.cambium.testing;

import community.cambium.embedded.EmbeddedPostgres;
import community.cambium.embedded.FileTrees;
import community.cambium.embedded.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// A PostgreSQL for tests that can be stopped and started on one port.
sealed interface PostgresForTests {
    String IMAGE = "postgres:18";

    String url(String database);

    String user();

    String password();

    void stop();

    void start();

    static PostgresForTests begin() {
        long begin = System.nanoTime();
        PostgresForTests server = switch (TestServers.source()) {
            case CONTAINERS -> new Contained(Ports.free());
            case EMBEDDED -> new Embedded(TestServers.temporaryHome("postgres"), Ports.free());
        };
        TestServers.say("PostgreSQL: %s at %s, up in %d ms"
                .formatted(server, server.url("postgres"), (System.nanoTime() - begin) / 1_000_000));
        return server;
    }

    /// In the same way as `standalone` runs it, but without waiting for the disk.
    final class Embedded implements PostgresForTests {
        private static final Map<String, String> SETTINGS =
                Map.of("fsync", "off", "full_page_writes", "off", "max_connections", "400");

        private final Path home;
        private final int port;
        private final String password;
        private @Nullable EmbeddedPostgres server;

        Embedded(Path home, int port) {
            this.home = home;
            this.port = port;
            var started = EmbeddedPostgres.start(home, TestServers.postgresPrograms(), port, SETTINGS);
            this.password = started.password();
            this.server = started;
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the test PostgreSQL"));
        }

        @Override
        public String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }

        @Override
        public String user() {
            return EmbeddedPostgres.USER;
        }

        @Override
        public String password() {
            return password;
        }

        @Override
        public synchronized void stop() {
            if (server != null) {
                server.close();
                server = null;
            }
        }

        @Override
        public synchronized void start() {
            if (server == null) {
                server = EmbeddedPostgres.start(home, TestServers.postgresPrograms(), port, SETTINGS);
            }
        }

        private void end() {
            stop();
            try {
                FileTrees.delete(home);
            } catch (IOException e) {
                TestServers.say("could not delete " + home + ": " + e);
            }
        }

        @Override
        public String toString() {
            return "embedded";
        }
    }

    /// In a container with a fixed port, so that it keeps its address over a restart.
    final class Contained implements PostgresForTests {
        private final PostgreSQLContainer container;

        Contained(int port) {
            container = new PostgreSQLContainer(DockerImageName.parse(IMAGE))
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=400");
            container.setPortBindings(List.of(port + ":5432"));
            container.start();
        }

        @Override
        public String url(String database) {
            return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/" + database;
        }

        @Override
        public String user() {
            return container.getUsername();
        }

        @Override
        public String password() {
            return container.getPassword();
        }

        @Override
        public void stop() {
            ContainedServers.stop(container);
        }

        @Override
        public void start() {
            ContainedServers.start(container, 5432);
            // The engine takes connections before the server does.
            Eventually.eventually(
                    Duration.ofSeconds(60),
                    () -> DriverManager.getConnection(url("postgres"), user(), password())
                            .close());
        }

        @Override
        public String toString() {
            return "container of " + IMAGE;
        }
    }
}

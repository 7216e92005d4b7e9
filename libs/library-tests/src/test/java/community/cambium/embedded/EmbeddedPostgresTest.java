package community.cambium.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EmbeddedPostgresTest {
    private final int port = Ports.free();

    @TempDir
    private Path home;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (var server = start(port)) {
            server.createDatabaseIfMissing("cambium_test");
            execute(server, "create table note (word text)", "insert into note values ('çay')");
        }
        try (var server = start(port)) {
            server.createDatabaseIfMissing("cambium_test");
            assertThat(value(server, "select word from note")).isEqualTo("çay");
            assertThat(server.foundRunning()).isFalse();
        }
    }

    @Test
    void aServerLeftBehindByAKilledJvmIsReplaced() throws Exception {
        Process jvm = OrphanMaker.launch(home, port);
        long orphan;
        try (var reader = jvm.inputReader()) {
            orphan = Long.parseLong(reader.readLine());
            jvm.destroyForcibly().waitFor();
        }
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (var server = start(port)) {
            assertThat(server.foundRunning()).isTrue();
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(value(server, "select word from note")).isEqualTo("written before the kill");
        }
    }

    @Test
    void aKilledServerRecovers() throws Exception {
        try (var server = start(port)) {
            server.createDatabaseIfMissing("cambium_test");
            execute(server, "create table note (word text)", "insert into note values ('kept')");
            ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get();
        }
        try (var server = start(port)) {
            assertThat(value(server, "select word from note")).isEqualTo("kept");
        }
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws IOException {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(port))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("PostgreSQL");
        }
        start(port).close();
    }

    @Test
    void twoServersCannotShareADirectory() {
        try (var _ = start(port)) {
            assertThatThrownBy(() -> start(Ports.free()))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void theDiskIsWaitedForAndThePasswordIsNeeded() throws Exception {
        try (var server = start(port)) {
            server.createDatabaseIfMissing("cambium_test");
            assertThat(value(server, "select current_setting('fsync') || current_setting('synchronous_commit')"))
                    .isEqualTo("onon");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), server.user(), "guessed"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aLeftoverPidFileOfAnotherProgramIsNoObstacle() throws IOException {
        start(port).close();
        Files.writeString(
                home.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (var server = start(port)) {
            assertThat(server.foundRunning()).isFalse();
        }
    }

    private EmbeddedPostgres start(int onPort) {
        return EmbeddedPostgres.start(home, OrphanMaker.PROGRAMS, onPort, Map.of());
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (var connection = server.connect("cambium_test");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String value(EmbeddedPostgres server, String query) throws SQLException {
        try (var connection = server.connect("cambium_test");
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}

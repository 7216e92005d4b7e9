package community.cambium.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// A JVM of its own with a PostgreSQL, to be killed by a test.
public final class OrphanMaker {
    /// Shared by all tests: unpacking takes longer than starting.
    static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    private OrphanMaker() {}

    /// Starts such a JVM; its first line of output is the process id of the server.
    static Process launch(Path home, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanMaker.class.getName(),
                        home.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// `<home> <port>`.
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Path home = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        var server = EmbeddedPostgres.start(home, PROGRAMS, port, Map.of());
        server.createDatabaseIfMissing("cambium_test");
        try (var connection = server.connect("cambium_test");
                var statement = connection.createStatement()) {
            statement.execute("create table note (word text)");
            statement.execute("insert into note values ('written before the kill')");
        }
        System.out.println(server.pid());
        new CountDownLatch(1).await();
    }
}

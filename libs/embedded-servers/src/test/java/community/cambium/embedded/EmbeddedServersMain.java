package community.cambium.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/// A JVM of its own with one server in it, to be killed by a test.
public final class EmbeddedServersMain {
    private EmbeddedServersMain() {}

    /// Starts such a JVM; its first line of output says that the server is up.
    static Process launch(String server, Path home, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedServersMain.class.getName(),
                        server,
                        home.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// `postgres <home> <port>` or `kafka <home> <port>`.
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Path home = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("kafka")) {
            EmbeddedKafka.start(home, port, port + 1);
            System.out.println("up");
        } else {
            var server = EmbeddedPostgres.start(home, port);
            server.createDatabaseIfMissing("cambium_test");
            try (var connection = server.connect("cambium_test");
                    var statement = connection.createStatement()) {
                statement.execute("create table note (word text)");
                statement.execute("insert into note values ('written before the kill')");
            }
            System.out.println(server.pid());
        }
        new CountDownLatch(1).await();
    }
}

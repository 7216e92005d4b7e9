package community.cambium.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/// Where the servers of the tests come from: containers where an engine answers, else the embedded ones. The choice
/// can be forced with the environment variable `CAMBIUM_TEST_SERVERS`, `containers` or `embedded`.
public final class TestServers {
    private static final String CHOICE = "CAMBIUM_TEST_SERVERS";

    /// The two sources.
    enum Source {
        CONTAINERS,
        EMBEDDED
    }

    private TestServers() {}

    static Source source() {
        return Chosen.SOURCE;
    }

    /// Where a server keeps its data; deleted when the test JVM ends.
    static Path temporaryHome(String server) {
        try {
            Path home = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "cambium-test-" + server + "-" + ProcessHandle.current().pid() + "-"
                            + Long.toString(System.nanoTime(), 36));
            // Not createTempDirectory: where root runs PostgreSQL as `nobody`, that account must be able to enter.
            return Files.createDirectory(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where PostgreSQL's programs are unpacked to: once per machine, not once per test JVM.
    public static Path postgresPrograms() {
        Path user = Path.of(System.getProperty("user.home"));
        return Files.isWritable(user)
                ? user.resolve(".cache").resolve("cambium")
                : Path.of(System.getProperty("java.io.tmpdir"), "cambium-programs");
    }

    static void say(String what) {
        System.err.println("[test servers] " + what);
    }

    private static Source choose() {
        String choice = System.getenv().getOrDefault(CHOICE, "").toLowerCase(Locale.ROOT);
        return switch (choice) {
            case "containers" -> Source.CONTAINERS;
            case "embedded" -> Source.EMBEDDED;
            case "" -> engineAnswers() ? Source.CONTAINERS : Source.EMBEDDED;
            default -> throw new IllegalArgumentException(CHOICE + " must be containers or embedded, not " + choice);
        };
    }

    private static boolean engineAnswers() {
        // Testcontainers is slow and loud when there is nothing to find, so it is asked only where there may be.
        boolean worthAsking = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return worthAsking && DockerClientFactory.instance().isDockerAvailable();
    }

    private static final class Chosen {
        private static final Source SOURCE = choose();
    }
}

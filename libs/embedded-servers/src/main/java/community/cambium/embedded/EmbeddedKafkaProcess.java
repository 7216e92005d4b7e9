package community.cambium.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The same broker in a JVM of its own, with a locale, heap and fate of its own: for tests. It ends when the JVM that
/// started it ends, however that happens.
public final class EmbeddedKafkaProcess implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final int port;

    private EmbeddedKafkaProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts the broker and waits until it is up.
    public static EmbeddedKafkaProcess start(Path home, int port, int controllerPort) {
        try {
            Files.createDirectories(home);
            Path output = home.resolve("kafka.log");
            Process process = new ProcessBuilder(command(home, port, controllerPort))
                    .redirectError(output.toFile())
                    .start();
            BufferedReader reader = process.inputReader();
            String answer = reader.readLine();
            if (!EmbeddedKafkaMain.UP.equals(answer)) {
                process.waitFor();
                throw new ServerNotStarted(answer == null ? Files.readString(output) : answer);
            }
            return new EmbeddedKafkaProcess(process, port);
        } catch (IOException e) {
            throw new ServerNotStarted("Kafka could not be started in " + home + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("The start of Kafka was interrupted", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// Ends the broker in the middle of whatever it does, as kill -9 does.
    public void kill() {
        await(process.destroyForcibly());
    }

    /// Stops the broker after everything is written.
    @Override
    public void close() {
        try {
            process.getOutputStream().close(); // the end of its input is the sign to stop
        } catch (IOException alreadyGone) {
            process.destroy();
        }
        await(process);
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path home, int port, int controllerPort) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedKafkaMain.class.getName(),
                home.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
    }
}

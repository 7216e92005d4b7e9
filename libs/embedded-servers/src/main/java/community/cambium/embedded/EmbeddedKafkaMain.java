package community.cambium.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The JVM of [EmbeddedKafkaProcess]: `<home> <port> <controller port>`. Says on its output that the broker is up, or
/// why it is not, and stops it when its input ends.
final class EmbeddedKafkaMain {
    static final String UP = "up";

    private EmbeddedKafkaMain() {}

    /// Runs one broker until the input ends.
    public static void main(String[] arguments) throws IOException {
        PrintStream answer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // whatever Kafka prints must not be taken for the answer
        try (var _ = EmbeddedKafka.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))) {
            answer.println(UP);
            while (System.in.read() >= 0) {
                // nothing to say to a broker but to stop
            }
        } catch (ServerNotStarted e) {
            answer.println(String.valueOf(e.getMessage()).replace("\n", " "));
        }
        System.exit(0);
    }
}

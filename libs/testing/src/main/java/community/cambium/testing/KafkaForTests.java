package community.cambium.testing;

import community.cambium.embedded.EmbeddedKafkaProcess;
import community.cambium.embedded.FileTrees;
import community.cambium.embedded.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/// A Kafka for tests that can be stopped and started on one port.
sealed interface KafkaForTests {
    String IMAGE = "apache/kafka:4.3.1";

    String bootstrapServers();

    void stop();

    void start();

    static KafkaForTests begin() {
        long begin = System.nanoTime();
        KafkaForTests server = switch (TestServers.source()) {
            case CONTAINERS -> new Contained(Ports.free());
            case EMBEDDED -> new Embedded(TestServers.temporaryHome("kafka"), Ports.free(), Ports.free());
        };
        TestServers.say("Kafka: %s at %s, up in %d ms"
                .formatted(server, server.bootstrapServers(), (System.nanoTime() - begin) / 1_000_000));
        return server;
    }

    /// The broker of `standalone`, in a JVM of its own.
    final class Embedded implements KafkaForTests {
        private final Path home;
        private final int port;
        private final int controllerPort;
        private @Nullable EmbeddedKafkaProcess server;

        Embedded(Path home, int port, int controllerPort) {
            this.home = home;
            this.port = port;
            this.controllerPort = controllerPort;
            start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the test Kafka"));
        }

        @Override
        public String bootstrapServers() {
            return "127.0.0.1:" + port;
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
                server = EmbeddedKafkaProcess.start(home, port, controllerPort);
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
    final class Contained implements KafkaForTests {
        private static final int PORT = 9092;

        private final KafkaContainer container;

        Contained(int port) {
            container = new KafkaContainer(DockerImageName.parse(IMAGE));
            container.setPortBindings(List.of(port + ":" + PORT));
            container.start();
        }

        @Override
        public String bootstrapServers() {
            return container.getBootstrapServers();
        }

        @Override
        public void stop() {
            ContainedServers.stop(container);
        }

        /// Who killed the broker before has to wait for its registration to run out, and meanwhile the engine takes the
        /// connections itself; so it is back only when it answers.
        @Override
        public void start() {
            ContainedServers.start(container, PORT);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
                Eventually.eventually(
                        Duration.ofSeconds(90), () -> admin.listTopics().names().get(5, TimeUnit.SECONDS));
            }
        }

        @Override
        public String toString() {
            return "container of " + IMAGE;
        }
    }
}

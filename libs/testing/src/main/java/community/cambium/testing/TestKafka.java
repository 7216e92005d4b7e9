package community.cambium.testing;

import java.util.concurrent.atomic.AtomicInteger;

/// The one Kafka of a test JVM, started when a test first asks for it; every test gets a topic prefix of its own.
public final class TestKafka {
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private TestKafka() {}

    public static String bootstrapServers() {
        return Running.SERVER.bootstrapServers();
    }

    /// A prefix for topics that no other test uses.
    public static String freshPrefix() {
        return "test" + PREFIXES.incrementAndGet() + "-"
                + ProcessHandle.current().pid();
    }

    /// Stops the broker, for tests of outages; [#start()] must follow.
    public static void stop() {
        Running.SERVER.stop();
    }

    /// Starts the broker again on the same port with the same log.
    public static void start() {
        Running.SERVER.start();
    }

    private static final class Running {
        private static final KafkaForTests SERVER = KafkaForTests.begin();
    }
}

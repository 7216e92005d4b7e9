package community.cambium.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// A Kafka broker that is its own controller (KRaft), inside this JVM, with its log in a directory of ours. Records
/// are kept for ever, topics are never created by accident.
public final class EmbeddedKafka implements AutoCloseable {
    private final HomeLock lock;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(HomeLock lock, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /// Starts the broker on the log in `home`, which is created at the first start.
    public static EmbeddedKafka start(Path home, int port, int controllerPort) {
        requireLatinCasing();
        Path absolute = home.toAbsolutePath().normalize();
        try {
            HomeLock lock = HomeLock.take(absolute);
            try {
                Ports.requireFree("Kafka", port);
                Ports.requireFree("Kafka's controller", controllerPort);
                Path log = absolute.resolve("log");
                formatIfMissing(absolute, log, port, controllerPort);
                return new EmbeddedKafka(lock, start(settings(log, port, controllerPort)), port);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ServerNotStarted("Kafka could not be started in " + absolute + ": " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// Stops the broker after everything is written.
    @Override
    public void close() {
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        } catch (IOException e) {
            throw new IllegalStateException("Kafka's directory could not be released", e);
        }
    }

    /// Kafka changes the case of its own words by the default locale, and does not find them again in Turkish.
    private static void requireLatinCasing() {
        if (!"i".toUpperCase(Locale.getDefault()).equals("I")) {
            throw new ServerNotStarted("Kafka cannot run in a JVM with the locale " + Locale.getDefault()
                    + ". Set another default locale, or run it as a process of its own.");
        }
    }

    private static KafkaRaftServer start(Properties settings) {
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw new ServerNotStarted("Kafka could not be started: " + e.getMessage(), e);
        }
    }

    /// The formatted log directory appears all at once: a crash in between leaves nothing that could be taken for it.
    private static void formatIfMissing(Path home, Path log, int port, int controllerPort) throws IOException {
        if (Files.exists(log)) {
            return;
        }
        Path unfinished = home.resolve("log.new");
        FileTrees.delete(unfinished);
        Files.createDirectories(unfinished);
        Path settings = home.resolve("format.properties");
        try (var out = Files.newOutputStream(settings)) {
            settings(unfinished, port, controllerPort).store(out, null);
        }
        var printed = new ByteArrayOutputStream();
        String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()};
        int code = StorageTool.execute(format, new PrintStream(printed, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new ServerNotStarted(
                    "Kafka's log directory could not be prepared: " + printed.toString(StandardCharsets.UTF_8));
        }
        Files.delete(settings);
        Files.move(unfinished, log, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Properties settings(Path log, int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.put("log.dirs", log.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");
        settings.put("log.segment.bytes", Integer.toString(64 << 20));
        forOneNode(settings);
        return settings;
    }

    private static void forOneNode(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill -9 the controller waits for the old session to end; nine seconds of that are too long here.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    }
}

package community.cambium.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EmbeddedKafkaTest {
    private final int port = Ports.free();
    private final int controllerPort = Ports.free();

    @TempDir
    private Path home;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (var broker = EmbeddedKafkaProcess.start(home, port, controllerPort)) {
            write(broker.bootstrapServers(), "first");
        }
        try (var broker = EmbeddedKafkaProcess.start(home, port, controllerPort)) {
            write(broker.bootstrapServers(), "second");
            assertThat(read(broker.bootstrapServers())).containsExactly("first", "second");
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        try (var broker = EmbeddedKafkaProcess.start(home, port, controllerPort)) {
            write(broker.bootstrapServers(), "before the kill");
            broker.kill();
        }
        try (var broker = EmbeddedKafkaProcess.start(home, port, controllerPort)) {
            assertThat(read(broker.bootstrapServers())).containsExactly("before the kill");
        }
    }

    @Test
    void itMayMoveToOtherPorts() throws Exception {
        try (var broker = EmbeddedKafkaProcess.start(home, port, controllerPort)) {
            write(broker.bootstrapServers(), "kept");
        }
        try (var broker = EmbeddedKafkaProcess.start(home, Ports.free(), Ports.free())) {
            assertThat(read(broker.bootstrapServers())).containsExactly("kept");
        }
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws IOException {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafkaProcess.start(home, port, controllerPort))
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("Kafka");
        }
        EmbeddedKafkaProcess.start(home, port, controllerPort).close();
    }

    @Test
    void aLocaleThatKafkaCannotReadItsOwnWordsInIsRefused() {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        assertThatThrownBy(() -> EmbeddedKafka.start(home, port, controllerPort))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("locale");
    }

    private static void write(String bootstrapServers, String word) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (Admin admin = Admin.create(settings)) {
            if (!admin.listTopics().names().get(20, TimeUnit.SECONDS).contains("words")) {
                admin.createTopics(List.of(new NewTopic("words", 1, (short) 1)))
                        .all()
                        .get(20, TimeUnit.SECONDS);
            }
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("words", word)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        var partition = new TopicPartition("words", 0);
        var words = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (words.size() < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> words.add(record.value()));
            }
        }
        return words;
    }
}

package community.cambium.eventstream.verify;

import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.topics.BrokerFailure;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads everything that stands in the topic of a service now.
final class WholeTopic {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaClients clients;
    private final LogTopics topics;

    WholeTopic(KafkaClients clients, LogTopics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /// Hands the records over in the order of each partition, some at a time.
    void read(String service, Consumer<List<IncomingRecord>> reader) {
        List<TopicPartition> partitions = IntStream.range(0, topics.partitions())
                .mapToObj(partition -> new TopicPartition(topics.topicOf(service), partition))
                .toList();
        try (var consumer = clients.reader("cambium-whole-" + service)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long heard = System.nanoTime();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                List<IncomingRecord> records = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    records.add(IncomingRecord.of(
                            service, each.partition(), each.offset(), each.key(), each.value(), each.headers()));
                }
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                    reader.accept(records);
                } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new BrokerFailure("the topic of " + service + " cannot be read to its end", null);
                }
            }
        }
    }
}

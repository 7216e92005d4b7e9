package community.cambium.eventstream.topics;

import community.cambium.eventcodec.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/// Looks at the last record of each partition of a topic.
public final class TopicTail {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final KafkaClients clients;
    private final LogTopics topics;

    public TopicTail(KafkaClients clients, LogTopics topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /// The publication number of the last record of every partition, 0 for an empty one.
    public Map<Integer, Long> lastPublications(String service) {
        List<TopicPartition> partitions = IntStream.range(0, topics.partitions())
                .mapToObj(partition -> new TopicPartition(topics.topicOf(service), partition))
                .toList();
        Map<Integer, Long> last = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = clients.reader("cambium-tail-" + service)) {
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<TopicPartition> open = new HashSet<>();
            for (TopicPartition partition : partitions) {
                last.put(partition.partition(), 0L);
                if (ends.getOrDefault(partition, 0L) > beginnings.getOrDefault(partition, 0L)) {
                    open.add(partition);
                }
            }
            consumer.assign(open);
            open.forEach(partition -> consumer.seek(partition, ends.getOrDefault(partition, 1L) - 1));
            readTo(consumer, open, last);
        }
        return last;
    }

    private static void readTo(Consumer<byte[], byte[]> consumer, Set<TopicPartition> open, Map<Integer, Long> last) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!open.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> consumed : consumer.poll(Duration.ofMillis(200))) {
                last.merge(consumed.partition(), publicationOf(consumed), Math::max);
                open.remove(new TopicPartition(consumed.topic(), consumed.partition()));
            }
            if (System.nanoTime() > deadline) {
                throw new BrokerFailure("the ends of " + open + " could not be read", null);
            }
        }
    }

    private static long publicationOf(ConsumerRecord<byte[], byte[]> consumed) {
        Header header = consumed.headers().lastHeader(EventHeaders.PUBLICATION);
        return header == null ? 0 : Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
    }
}

package community.cambium.eventstream;

import community.cambium.eventstream.consume.IncomingRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// Everything that stands in the topic of the test's service.
final class TopicContent {
    private TopicContent() {}

    static List<IncomingRecord> of(TestService service) {
        String topic = service.topics.topicOf(TestService.NAME);
        List<TopicPartition> partitions = IntStream.range(0, service.topics.partitions())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        List<IncomingRecord> found = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = service.clients.reader("test-content")) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (found.size() < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> found.add(IncomingRecord.of(
                                TestService.NAME,
                                each.partition(),
                                each.offset(),
                                each.key(),
                                each.value(),
                                each.headers())));
            }
        }
        return found;
    }

    /// The publication numbers as they stand, partition by partition.
    static List<Long> numbers(TestService service) {
        return of(service).stream().map(IncomingRecord::publication).toList();
    }
}

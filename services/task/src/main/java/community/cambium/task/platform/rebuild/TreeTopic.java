package community.cambium.task.platform.rebuild;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.consume.Checkpoints;
import community.cambium.eventstream.consume.Decoded;
import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.consume.MissingRecords;
import community.cambium.eventstream.topics.BrokerFailure;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads the topic of `tree` again, exactly as far as a subscription has read it and without what it has set aside.
public final class TreeTopic {
    private static final String TREE = "tree";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaClients clients;
    private final LogTopics topics;
    private final EventCodec codec;
    private final JdbcTemplate jdbc;
    private final String subscription;

    public TreeTopic(KafkaClients clients, LogTopics topics, EventCodec codec, JdbcTemplate jdbc, String subscription) {
        this.clients = clients;
        this.topics = topics;
        this.codec = codec;
        this.jdbc = jdbc;
        this.subscription = subscription;
    }

    /// Hands the events over in the order of each partition, some at a time. The subscription must be standing still.
    void read(Consumer<List<RecordedEvent>> reader) {
        Reading reading = new Reading();
        new Checkpoints(jdbc).of(subscription).forEach((place, checkpoint) -> {
            if (place.service().equals(TREE) && checkpoint.publication() > 0) {
                reading.bounds.put(place.partition(), checkpoint.publication());
            }
        });
        reading.without.addAll(jdbc.queryForList(
                "select publication from dead_letter where subscription = ? and service = ?",
                Long.class,
                subscription,
                TREE));
        if (!reading.bounds.isEmpty()) {
            reading.toTheEnd(reader);
        }
    }

    private final class Reading {
        private final Map<Integer, Long> bounds = new HashMap<>();
        private final Map<Integer, Long> reached = new HashMap<>();
        private final Set<Long> without = new HashSet<>();

        void toTheEnd(Consumer<List<RecordedEvent>> reader) {
            List<TopicPartition> partitions = bounds.keySet().stream()
                    .map(partition -> new TopicPartition(topics.topicOf(TREE), partition))
                    .toList();
            try (var consumer = clients.reader("cambium-rebuild-" + subscription)) {
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                long heard = System.nanoTime();
                while (!isDone()) {
                    List<RecordedEvent> events = new ArrayList<>();
                    var records = consumer.poll(Duration.ofMillis(200));
                    records.forEach(each -> take(each, events));
                    reader.accept(events);
                    if (!records.isEmpty()) {
                        heard = System.nanoTime();
                    } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                        throw new BrokerFailure("the topic of tree does not hold what was read before", null);
                    }
                }
            }
        }

        private boolean isDone() {
            return bounds.entrySet().stream()
                    .allMatch(bound -> reached.getOrDefault(bound.getKey(), 0L) >= bound.getValue());
        }

        private void take(ConsumerRecord<byte[], byte[]> each, List<RecordedEvent> events) {
            IncomingRecord incoming =
                    IncomingRecord.of(TREE, each.partition(), each.offset(), each.key(), each.value(), each.headers());
            long before = reached.getOrDefault(incoming.partition(), 0L);
            if (incoming.publication() <= before
                    || incoming.publication() > bounds.getOrDefault(incoming.partition(), 0L)) {
                return;
            }
            if (incoming.previous() > before) {
                throw new MissingRecords("rebuild of " + subscription, incoming, before);
            }
            reached.put(incoming.partition(), incoming.publication());
            if (!without.contains(incoming.publication())) {
                switch (Decoded.of(incoming, codec)) {
                    case Decoded.Readable(IncomingRecord _, RecordedEvent event) -> events.add(event);
                    case Decoded.Unknown _ -> {}
                    case Decoded.Broken(IncomingRecord _, RuntimeException cause) -> throw cause;
                }
            }
        }
    }
}

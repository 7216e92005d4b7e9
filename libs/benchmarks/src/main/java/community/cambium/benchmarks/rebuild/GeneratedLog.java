package community.cambium.benchmarks.rebuild;

import community.cambium.benchmarks.harness.RunningCambium.DatabaseAddress;
import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.EventName;
import community.cambium.eventstream.EventStreamProperties;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.relay.OutgoingEvent;
import community.cambium.eventstream.relay.OutgoingRecords;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.eventstream.topics.TopicSetup;
import community.cambium.testing.conversations.GeneratedTrees;
import community.cambium.testing.conversations.Told;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;

/// The topics of task and tree, filled with the histories of generated trees.
final class GeneratedLog {
    private static final EventStreamProperties.Topics SETTINGS =
            new EventStreamProperties.Topics("generated", 12, (short) 1, 1 << 24);
    private static final int SEED = 7;

    private final KafkaClients clients;
    private final LogTopics topics = LogTopics.of(SETTINGS);
    private final Map<String, String> topicIds;
    private final Map<String, Tail> tails = new HashMap<>();
    private long events;

    private GeneratedLog(KafkaClients clients) {
        this.clients = clients;
        this.topicIds = new TopicSetup(clients, SETTINGS).ensure(List.of("task", "tree"));
    }

    static GeneratedLog write(KafkaClients clients, int trees, int messagesPerTree) {
        GeneratedLog log = new GeneratedLog(clients);
        GeneratedTrees generated = new GeneratedTrees(SEED, messagesPerTree);
        try (Producer<byte[], byte[]> producer = clients.producer("generator", SETTINGS.maxRecordBytes())) {
            for (int tree = 0; tree < trees; tree++) {
                generated.tree(tree).forEach(told -> log.send(producer, told));
            }
            producer.flush();
        }
        return log;
    }

    private void send(Producer<byte[], byte[]> producer, Told told) {
        EventCodec codec = EventCodec.standard();
        EventName name = codec.nameOf(told.event().getClass());
        String key = told.event().orderingKey();
        int partition = topics.partitionOf(key);
        Tail tail = tails.computeIfAbsent(told.service() + partition, _ -> new Tail(told.service(), partition));
        events++;
        OutgoingEvent outgoing = new OutgoingEvent(
                events,
                events,
                partition,
                tail.publication,
                new UUID(SEED, events),
                name.type(),
                name.version(),
                "any",
                key,
                0,
                told.time(),
                key,
                codec.encode(told.event()),
                null,
                null,
                null,
                null);
        producer.send(OutgoingRecords.of(topics.topicOf(told.service()), told.service(), outgoing));
        tail.publication = events;
        tail.offset++;
    }

    /// Where one partition ends.
    private static final class Tail {
        private final String service;
        private final int partition;
        private long offset;
        private long publication;

        Tail(String service, int partition) {
            this.service = service;
            this.partition = partition;
        }
    }

    KafkaClients clients() {
        return clients;
    }

    LogTopics topics() {
        return topics;
    }

    long events() {
        return events;
    }

    /// How many records lie in the topics of these services.
    long events(Iterable<String> services) {
        long sum = 0;
        for (String service : services) {
            sum += tails.values().stream()
                    .filter(tail -> tail.service.equals(service))
                    .mapToLong(tail -> tail.offset)
                    .sum();
        }
        return sum;
    }

    /// Puts a view at the end of the log, where a rebuild has to arrive.
    void markAsRead(DatabaseAddress database, Projection<?, ?> view) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("insert into subscription_checkpoint"
                        + " (subscription, service, partition, topic_id, next_offset, publication)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            for (Tail tail : tails.values()) {
                if (view.services().contains(tail.service)) {
                    insert.setString(1, view.name());
                    insert.setString(2, tail.service);
                    insert.setInt(3, tail.partition);
                    insert.setString(4, topicIds.get(tail.service));
                    insert.setLong(5, tail.offset);
                    insert.setLong(6, tail.publication);
                    insert.executeUpdate();
                }
            }
        }
    }
}

package community.cambium.eventstream.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Makes Kafka's clients with the settings on which the promises of the log rest, whatever else is
/// configured.
public final class KafkaClients {
    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> producerSettings;
    private final Map<String, Object> adminSettings;

    public KafkaClients(
            Map<String, Object> consumerSettings,
            Map<String, Object> producerSettings,
            Map<String, Object> adminSettings) {
        this.consumerSettings = Map.copyOf(consumerSettings);
        this.producerSettings = Map.copyOf(producerSettings);
        this.adminSettings = Map.copyOf(adminSettings);
    }

    /// A client that asks about topics and makes them.
    public Admin admin() {
        Map<String, Object> settings = new HashMap<>(adminSettings);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return Admin.create(settings);
    }

    /// A producer that never gives a record up by itself and has one request under way at a time: if a record
    /// fails in the end, none behind it in its partition has been sent, provided that the producer is closed
    /// in the callback.
    public Producer<byte[], byte[]> producer(String clientId, int maxRecordBytes) {
        Map<String, Object> settings = new HashMap<>(producerSettings);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000L);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500L);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0L);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(33_554_432L, 4L * maxRecordBytes));
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRecordBytes);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// A consumer that shares the partitions with others of its group, equal partition numbers of all topics
    /// together, and leaves the keeping of its place to us.
    public Consumer<byte[], byte[]> member(String group, String clientId, int maxRecords) {
        Map<String, Object> settings = reading(clientId, maxRecords);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_000);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 300_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// A consumer outside all groups, for reading much in one go.
    public Consumer<byte[], byte[]> reader(String clientId) {
        Map<String, Object> settings = reading(clientId, 5_000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8_388_608);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, 1_048_576);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> reading(String clientId, int maxRecords) {
        Map<String, Object> settings = new HashMap<>(consumerSettings);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxRecords);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000L);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        settings.put(ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500L);
        return settings;
    }
}

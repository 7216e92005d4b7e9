package community.cambium.eventstream.topics;

import community.cambium.eventstream.EventStreamProperties;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Makes the topics of the log where they are missing, and checks that all have the number of partitions that
/// was chosen.
public final class TopicSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaClients clients;
    private final LogTopics topics;
    private final EventStreamProperties.Topics settings;

    public TopicSetup(KafkaClients clients, EventStreamProperties.Topics settings) {
        this.clients = clients;
        this.topics = LogTopics.of(settings);
        this.settings = settings;
    }

    /// Makes sure that the topics of the services exist, and says under which id the broker keeps each
    /// service's topic.
    public Map<String, String> ensure(Collection<String> services) {
        try (Admin admin = clients.admin()) {
            create(admin, services);
            return ids(admin, services);
        } catch (ExecutionException e) {
            throw new BrokerFailure("the topics of " + services + " cannot be made or asked for", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted while asking for topics", e);
        }
    }

    /// A topic that was made this moment, perhaps by a neighbour, is not known everywhere at once.
    private Map<String, String> ids(Admin admin, Collection<String> services)
            throws ExecutionException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return describe(admin, services);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > patience) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private Map<String, String> describe(Admin admin, Collection<String> services)
            throws ExecutionException, InterruptedException {
        Map<String, String> ids = new HashMap<>();
        Map<String, KafkaFuture<TopicDescription>> described = admin.describeTopics(
                        services.stream().map(topics::topicOf).toList())
                .topicNameValues();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : described.entrySet()) {
            ids.put(topics.serviceOf(topic.getKey()), checked(topic.getValue().get()));
        }
        return ids;
    }

    private void create(Admin admin, Collection<String> services) throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        List<NewTopic> missing = services.stream()
                .map(topics::topicOf)
                .filter(topic -> !existing.contains(topic))
                .map(this::described)
                .toList();
        for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic described(String topic) {
        Optional<Short> replicas = settings.replicas() > 0 ? Optional.of(settings.replicas()) : Optional.empty();
        return new NewTopic(topic, Optional.of(topics.partitions()), replicas)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(settings.maxRecordBytes())));
    }

    private String checked(TopicDescription topic) {
        int present = topic.partitions().size();
        if (present != topics.partitions()) {
            throw new TopicUnsuitable(
                    "topic " + topic.name() + " has " + present + " partitions, cambium.topics.partitions" + " says "
                            + topics.partitions() + "; every topic of the log must have the same number for ever");
        }
        return topic.topicId().toString();
    }
}

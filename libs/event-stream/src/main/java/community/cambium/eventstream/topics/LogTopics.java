package community.cambium.eventstream.topics;

import community.cambium.eventstream.EventStreamProperties;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/// How the topics are called, and which partition holds an ordering key: the same number in every topic.
///
/// @param partitions of every topic, chosen once for ever
public record LogTopics(String prefix, int partitions) {
    private static final String SUFFIX = ".events";

    public LogTopics {
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least one partition, not " + partitions);
        }
    }

    /// The topics that the settings name.
    public static LogTopics of(EventStreamProperties.Topics settings) {
        return new LogTopics(settings.prefix(), settings.partitions());
    }

    /// The topic with the events of a service.
    public String topicOf(String service) {
        return prefix + "." + service + SUFFIX;
    }

    /// The service whose events a topic holds.
    public String serviceOf(String topic) {
        if (!topic.startsWith(prefix + ".") || !topic.endsWith(SUFFIX)) {
            throw new IllegalArgumentException(topic + " is no topic of the log " + prefix);
        }
        return topic.substring(prefix.length() + 1, topic.length() - SUFFIX.length());
    }

    /// The partition that holds an ordering key, as Kafka's own clients would choose it.
    public int partitionOf(String orderingKey) {
        return Utils.toPositive(Utils.murmur2(orderingKey.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}

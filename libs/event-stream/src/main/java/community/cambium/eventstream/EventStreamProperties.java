package community.cambium.eventstream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of a service's part in the log, below `cambium`.
///
/// @param service the name of this service; its events go to the topic of that name
@ConfigurationProperties("cambium")
public record EventStreamProperties(
        @Nullable String service,
        @DefaultValue Topics topics,
        @DefaultValue Relay relay,
        @DefaultValue Subscriptions subscriptions,
        @DefaultValue Rebuilds rebuilds) {

    /// The name of this service, which must have been set.
    public String requiredService() {
        if (service == null || service.isBlank()) {
            throw new IllegalStateException("cambium.service is not set; it names the service whose events these are");
        }
        return service;
    }

    /// How topics are named and made.
    ///
    /// @param partitions of every topic alike, chosen once for ever: it decides which partition holds a key
    /// @param replicas copies of each partition; the broker's default if not positive
    /// @param maxRecordBytes the largest record that the topics accept
    public record Topics(
            @DefaultValue("cambium") String prefix,
            @DefaultValue("12") int partitions,
            @DefaultValue("-1") short replicas,
            @DefaultValue("16777216") int maxRecordBytes) {}

    /// How the store's events are published.
    ///
    /// @param enabled whether this service has events of its own to publish
    /// @param poll the longest pause between two looks into the store
    /// @param quietPoll the same when nothing has happened for five seconds
    /// @param pace the shortest time between two batches, so that events that come meanwhile share the work
    /// @param batch how many events are numbered and sent together
    /// @param restore at start, rebuild the store from the log if it is empty
    /// @param takeover how often a replica that waits looks whether the active relay is gone
    public record Relay(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("15ms") Duration poll,
            @DefaultValue("100ms") Duration quietPoll,
            @DefaultValue("10ms") Duration pace,
            @DefaultValue("2000") int batch,
            @DefaultValue("500ms") Duration takeover,
            @DefaultValue("false") boolean restore) {}

    /// How subscriptions read.
    ///
    /// @param enabled whether this process reads at all
    /// @param threads readers per subscription in this process
    /// @param pace the shortest time between two batches, so that events that come meanwhile share the work
    /// @param viewPace the same for views, which nobody's work waits for
    /// @param batch the most events handled in one transaction
    public record Subscriptions(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1") int threads,
            @DefaultValue("40ms") Duration pace,
            @DefaultValue("100ms") Duration viewPace,
            @DefaultValue("1000") int batch) {}

    /// How views are rebuilt.
    ///
    /// @param threads partitions folded side by side; the number of processors if not positive
    /// @param rows the most rows that all threads together keep in memory
    public record Rebuilds(
            @DefaultValue("0") int threads,
            @DefaultValue("400000") int rows) {}
}

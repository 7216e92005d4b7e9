package community.cambium.eventstore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the event store runs.
///
/// @param cachedStates how many streams keep their state in memory between commands
/// @param snapshotEvery after how many events the state of a long stream is written down again; a very long stream is
///     written down after a two-hundredth of its events, so that what is written stays in proportion to what is
///     decided
@ConfigurationProperties("cambium.event-store")
public record EventStoreProperties(
        @DefaultValue("10000") int cachedStates,
        @DefaultValue("1000") int snapshotEvery) {
    public EventStoreProperties {
        if (snapshotEvery < 1) {
            throw new IllegalArgumentException("snapshots are taken every 1 or more events, not " + snapshotEvery);
        }
    }
}

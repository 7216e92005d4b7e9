package community.cambium.eventstore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the event store runs.
///
/// @param cachedStates how many streams keep their state in memory between commands
@ConfigurationProperties("cambium.event-store")
public record EventStoreProperties(@DefaultValue("10000") int cachedStates) {}

package community.cambium.eventstream;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// Starts what the settings ask for: the relay, the subscriptions, the views and what an operator needs for them.
@AutoConfiguration
@EnableConfigurationProperties(EventStreamProperties.class)
public class EventStreamAutoConfiguration {}

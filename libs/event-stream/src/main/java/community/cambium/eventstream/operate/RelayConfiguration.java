package community.cambium.eventstream.operate;

import community.cambium.eventstream.EventStreamProperties;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.topics.KafkaClients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/// The relay and what shows it, in a service that has events of its own.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "cambium.relay", name = "enabled", havingValue = "true")
public class RelayConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    Relay relay(EventStreamProperties settings, StoreConnections connections, KafkaClients clients) {
        return new Relay(settings, connections, clients);
    }

    @Bean
    RelayBacklog relayBacklog(JdbcTemplate jdbc) {
        return new RelayBacklog(jdbc);
    }

    @Bean
    RelayHealth relayHealthIndicator(Relay relay) {
        return new RelayHealth(relay);
    }

    @Bean
    RelayMetrics relayMetrics(Relay relay, RelayBacklog backlog) {
        return new RelayMetrics(relay, backlog);
    }

    @Bean
    RelayEndpoint relayEndpoint(Relay relay, RelayBacklog backlog) {
        return new RelayEndpoint(relay, backlog);
    }
}

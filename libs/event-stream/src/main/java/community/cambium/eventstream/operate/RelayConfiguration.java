package community.cambium.eventstream.operate;

import community.cambium.eventstream.EventStreamProperties;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.eventstream.verify.LogVerification;
import community.cambium.eventstream.verify.StoreRestoration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The relay and what shows it, in a service that has events of its own.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "cambium.relay", name = "enabled", havingValue = "true")
public class RelayConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    Relay relay(
            EventStreamProperties settings,
            StoreConnections connections,
            KafkaClients clients,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        if (settings.relay().restore()) {
            new StoreRestoration(
                            settings.requiredService(),
                            clients,
                            LogTopics.of(settings.topics()),
                            jdbc,
                            new TransactionTemplate(transactions))
                    .restoreIfEmpty();
        }
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
    VerificationEndpoint verificationEndpoint(EventStreamProperties settings, KafkaClients clients, JdbcTemplate jdbc) {
        return new VerificationEndpoint(
                new LogVerification(settings.requiredService(), clients, LogTopics.of(settings.topics()), jdbc));
    }

    @Bean
    RelayEndpoint relayEndpoint(Relay relay, RelayBacklog backlog) {
        return new RelayEndpoint(relay, backlog);
    }
}

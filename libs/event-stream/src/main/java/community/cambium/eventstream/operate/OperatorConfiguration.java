package community.cambium.eventstream.operate;

import community.cambium.eventstream.consume.DeadLetterDesk;
import community.cambium.eventstream.consume.DeadLetters;
import community.cambium.eventstream.consume.reading.Subscriptions;
import community.cambium.eventstream.project.rebuild.ProjectionRebuilds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/// What shows subscriptions, views and dead letters, and lets an operator act on them.
@Configuration(proxyBeanMethods = false)
public class OperatorConfiguration {
    @Bean
    SubscriptionsHealth subscriptionsHealthIndicator(Subscriptions subscriptions, DeadLetters letters) {
        return new SubscriptionsHealth(subscriptions, letters);
    }

    @Bean
    StreamMetrics streamMetrics(Subscriptions subscriptions, JdbcTemplate jdbc) {
        return new StreamMetrics(subscriptions, jdbc);
    }

    @Bean
    ProjectionsEndpoint projectionsEndpoint(ProjectionRebuilds rebuilds, Subscriptions subscriptions) {
        return new ProjectionsEndpoint(rebuilds, subscriptions);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters, DeadLetterDesk desk) {
        return new DeadLettersEndpoint(letters, desk);
    }
}

package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventstream.operate.DeadLettersEndpoint;
import community.cambium.eventstream.operate.ProjectionsEndpoint;
import community.cambium.eventstream.operate.RelayEndpoint;
import community.cambium.eventstream.operate.RelayHealth;
import community.cambium.eventstream.operate.SubscriptionsHealth;
import community.cambium.eventstream.project.rebuild.ProjectionRebuilds;
import community.cambium.eventstream.project.rebuild.RebuildReport;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

class AutoConfigurationTest {
    @Test
    void aServiceThatHasTheLibraryPublishesReadsAndIsHealthy() throws SQLException {
        TestKafka.start();
        TestDatabase database = TestPostgres.database();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SmallService.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "spring.flyway.locations=classpath:db/eventstore,classpath:db/eventstream",
                        "spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                        "spring.config.name=none",
                        "cambium.service=" + TestService.NAME,
                        "cambium.topics.prefix=" + TestKafka.freshPrefix(),
                        "cambium.topics.partitions=3",
                        "cambium.relay.enabled=true")
                .run()) {
            List<UUID> ids;
            try (Connection connection = database.connect()) {
                ids = TestService.append(connection, List.of(acknowledged(tree())));
            }

            assertThat(context.getBean(ViewPositions.class).await(ids.getFirst().toString(), Duration.ofSeconds(20)))
                    .isTrue();

            assertThat(context.getBean(JdbcTemplate.class).queryForObject("select sum(events) from tally", Long.class))
                    .isEqualTo(1);
            eventually(
                    () -> assertThat(context.getBean(RelayHealth.class).health().getStatus())
                            .isEqualTo(Status.UP));
            assertThat(context.getBean(SubscriptionsHealth.class).health().getStatus())
                    .isEqualTo(Status.UP);
            assertThat(context.getBean(RelayEndpoint.class).relay().backlog()).isZero();
            assertThat(context.getBean(DeadLettersEndpoint.class).deadLetters()).isEmpty();
            ProjectionsEndpoint projections = context.getBean(ProjectionsEndpoint.class);
            projections.rebuildAll(false);
            eventually(() -> assertThat(projections.projections().getFirst().rebuild())
                    .extracting(ProjectionRebuilds.Status::report)
                    .extracting(RebuildReport::switched)
                    .isEqualTo(true));
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            context.getBean(community.cambium.eventstream.operate.StreamMetrics.class)
                    .bindTo(registry);
            context.getBean(community.cambium.eventstream.operate.RelayMetrics.class)
                    .bindTo(registry);
            assertThat(registry.get("cambium.relay.active").gauge().value()).isEqualTo(1);
            assertThat(registry.get("cambium.subscription.lag").gauge().value()).isZero();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = "community.cambium.eventstore.EventStoreAutoConfiguration")
    static class SmallService {
        @Bean
        Tally tally() {
            return new Tally("tally-v1", false);
        }
    }
}

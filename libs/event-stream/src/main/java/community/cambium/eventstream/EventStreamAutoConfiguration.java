package community.cambium.eventstream;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventstream.consume.DeadLetterDesk;
import community.cambium.eventstream.consume.DeadLetters;
import community.cambium.eventstream.consume.RecentEvents;
import community.cambium.eventstream.consume.reading.Subscriptions;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.eventstream.operate.OperatorConfiguration;
import community.cambium.eventstream.operate.RelayConfiguration;
import community.cambium.eventstream.position.CheckpointPositions;
import community.cambium.eventstream.project.LiveView;
import community.cambium.eventstream.project.ViewTables;
import community.cambium.eventstream.project.rebuild.ProjectionRebuilds;
import community.cambium.eventstream.project.rebuild.RebuildTools;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Starts what the settings ask for: the relay, the subscriptions, the views and what an operator needs for
/// them.
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            KafkaAutoConfiguration.class
        })
@EnableConfigurationProperties(EventStreamProperties.class)
@Import({RelayConfiguration.class, OperatorConfiguration.class})
public class EventStreamAutoConfiguration {
    @Bean
    KafkaClients kafkaClients(ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers, KafkaAdmin admin) {
        return new KafkaClients(
                consumers.getConfigurationProperties(),
                producers.getConfigurationProperties(),
                admin.getConfigurationProperties());
    }

    /// A connection that is not the pool's, so that holding it for long takes none away from requests.
    @Bean
    StoreConnections storeConnections(ObjectProvider<JdbcConnectionDetails> details, DataSource pool) {
        JdbcConnectionDetails direct = details.getIfAvailable();
        if (direct == null) {
            return pool::getConnection;
        }
        return () -> {
            Properties settings = new Properties();
            settings.setProperty("user", direct.getUsername() == null ? "" : direct.getUsername());
            settings.setProperty("password", direct.getPassword() == null ? "" : direct.getPassword());
            settings.setProperty("tcpKeepAlive", "true");
            settings.setProperty("connectTimeout", "5");
            settings.setProperty("ApplicationName", "cambium-event-stream");
            return DriverManager.getConnection(direct.getJdbcUrl(), settings);
        };
    }

    @Bean
    RecentEvents recentEvents() {
        return new RecentEvents();
    }

    @Bean
    DeadLetters deadLetters(JdbcTemplate jdbc) {
        return new DeadLetters(jdbc);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Subscriptions subscriptions(
            EventStreamProperties settings,
            ObjectProvider<LogSubscription> subscriptions,
            ObjectProvider<Projection<?, ?>> projections,
            KafkaClients clients,
            ObjectProvider<EventCodec> codec,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager,
            RecentEvents recent) {
        TransactionTemplate transactions = new TransactionTemplate(transactionManager);
        List<Projection<?, ?>> views = projections.orderedStream().toList();
        ViewTables.createMissing(views, jdbc, transactions);
        List<LogSubscription> all = Stream.concat(
                        subscriptions.orderedStream(), views.stream().map(view -> LiveView.of(view, jdbc)))
                .toList();
        return new Subscriptions(
                settings, all, clients, codec.getIfAvailable(EventCodec::standard), jdbc, transactions, recent);
    }

    @Bean
    DeadLetterDesk deadLetterDesk(
            Subscriptions subscriptions,
            ObjectProvider<EventCodec> codec,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager) {
        return new DeadLetterDesk(
                subscriptions.all(),
                codec.getIfAvailable(EventCodec::standard),
                jdbc,
                new TransactionTemplate(transactionManager));
    }

    @Bean
    ProjectionRebuilds projectionRebuilds(
            EventStreamProperties settings,
            ObjectProvider<Projection<?, ?>> projections,
            KafkaClients clients,
            ObjectProvider<EventCodec> codec,
            StoreConnections connections,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager) {
        int threads = settings.rebuilds().threads();
        return new ProjectionRebuilds(
                projections.orderedStream().toList(),
                new RebuildTools(
                        clients,
                        LogTopics.of(settings.topics()),
                        codec.getIfAvailable(EventCodec::standard),
                        connections,
                        jdbc,
                        new TransactionTemplate(transactionManager),
                        threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
                        settings.rebuilds().rows()));
    }

    @Bean
    ViewPositions viewPositions(
            EventStreamProperties settings, Subscriptions subscriptions, RecentEvents recent, JdbcTemplate jdbc) {
        return new CheckpointPositions(
                settings.requiredService(), settings.relay().enabled(), subscriptions.all(), recent, jdbc);
    }
}

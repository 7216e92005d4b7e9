package community.cambium.eventstore;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.EventCodec;
import community.cambium.eventstore.deciding.BusCommands;
import community.cambium.eventstore.deciding.CommandRoutes;
import community.cambium.eventstore.deciding.DecidingHandler;
import community.cambium.eventstore.deciding.StateCache;
import community.cambium.eventstore.table.CodecSerializer;
import community.cambium.eventstore.table.EventStreams;
import community.cambium.eventstore.table.EventTableCheck;
import community.cambium.eventstore.table.EventTableEngine;
import community.cambium.eventstore.table.Snapshots;
import community.cambium.eventstore.table.StateLoader;
import community.cambium.eventstore.table.StoredHistory;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/// Gives a service with a DataSource its event store, [Commands] and [EventHistory].
///
/// Axon's parts are put together here by hand. Axon's own Spring Boot starter runs before Boot 4 has a DataSource and
/// then silently keeps events in memory, and it brings token stores, sagas and an update check that nobody here
/// wants.
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class})
@EnableConfigurationProperties(EventStoreProperties.class)
public class EventStoreAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    EventCodec eventCodec() {
        return EventCodec.standard();
    }

    @Bean
    @ConditionalOnMissingBean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    EventStorageEngine eventStorageEngine(DataSource database, TransactionManager transactions, EventCodec codec) {
        return EventTableEngine.on(database, transactions, new CodecSerializer(codec));
    }

    @Bean(destroyMethod = "shutDown")
    @ConditionalOnMissingBean
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /// A refusal changes nothing, so it does not spoil a transaction that it happens in.
    @Bean
    @ConditionalOnMissingBean
    CommandBus commandBus(TransactionManager transactions) {
        return SimpleCommandBus.builder()
                .transactionManager(transactions)
                .rollbackConfiguration(problem -> !(problem instanceof CommandRejected))
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
    }

    @Bean
    EventStreams eventStreams(
            EventStorageEngine engine, @Value("${cambium.service:${spring.application.name:unnamed}}") String service) {
        return new EventStreams(engine, service);
    }

    @Bean
    Snapshots snapshots(EventStorageEngine engine, EventStoreProperties properties) {
        return new Snapshots(engine, properties.snapshotEvery());
    }

    @Bean
    StateLoader stateLoader(EventStreams streams, Snapshots snapshots) {
        return new StateLoader(streams, snapshots);
    }

    @Bean
    EventHistory eventHistory(EventStreams streams, StateLoader states) {
        return new StoredHistory(streams, states);
    }

    @Bean
    StateCache stateCache(EventStoreProperties properties) {
        return new StateCache(properties.cachedStates());
    }

    @Bean
    CommandRoutes commandRoutes(ObjectProvider<DeciderRegistration<?, ?, ?>> registrations) {
        return new CommandRoutes(registrations.orderedStream().toList());
    }

    @Bean
    Commands commands(
            CommandBus bus,
            CommandRoutes routes,
            EmbeddedEventStore store,
            EventStreams streams,
            StateLoader loader,
            Snapshots snapshots,
            StateCache cache,
            ObjectProvider<Clock> clock) {
        InstantSource time = clock.getIfAvailable(Clock::systemUTC);
        new DecidingHandler(streams.service(), routes, store, loader, snapshots, cache, time).subscribeTo(bus);
        return new BusCommands(bus, routes, cache);
    }

    @Bean
    @DependsOnDatabaseInitialization
    EventTableCheck eventTableCheck(Map<String, EventStorageEngine> engines, DataSource database) {
        return new EventTableCheck(engines, new JdbcTemplate(database));
    }
}

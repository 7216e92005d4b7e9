package community.cambium.eventstore;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.PersonalTextSeam;
import community.cambium.eventstore.deciding.StateCache;
import community.cambium.eventstore.ledger.Ledger;
import community.cambium.eventstore.ledger.LedgerCommand;
import community.cambium.eventstore.ledger.LedgerDecider;
import community.cambium.eventstore.ledger.LedgerEvent;
import community.cambium.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A small service that keeps ledgers, started on a database of its own; several can run on the same one.
final class LedgerService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private LedgerService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static LedgerService on(TestDatabase database) {
        return on(database, "classpath:db/eventstore", Ledgers.class);
    }

    /// One that writes the state of a ledger down after so many events.
    static LedgerService writingDownEvery(TestDatabase database, int events) {
        return on(database, "classpath:db/eventstore", events, Ledgers.class);
    }

    static LedgerService on(TestDatabase database, String migrations, Class<?>... sources) {
        return on(database, migrations, 1_000, sources);
    }

    private static LedgerService on(
            TestDatabase database, String migrations, int writtenDownEvery, Class<?>... sources) {
        return new LedgerService(new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        database.user(),
                        "spring.datasource.password",
                        database.password(),
                        "spring.datasource.hikari.maximum-pool-size",
                        "20",
                        "spring.datasource.hikari.connection-timeout",
                        "2000",
                        "spring.flyway.locations",
                        migrations,
                        "spring.main.banner-mode",
                        "off",
                        "cambium.service",
                        "ledgers",
                        "cambium.event-store.snapshot-every",
                        writtenDownEvery))
                .run());
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    EventHistory history() {
        return context.getBean(EventHistory.class);
    }

    JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }

    StateCache cache() {
        return context.getBean(StateCache.class);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Ledger ledger(String id) {
        return history().stateOf(LedgerDecider.registration(), id);
    }

    Decided send(LedgerCommand command) {
        return commands().send(command, CommandContext.none());
    }

    long rows(String ledger) {
        Long rows =
                database().queryForObject("select count(*) from domain_event where stream_id = ?", Long.class, ledger);
        return rows == null ? -1 : rows;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Ledgers {
        @Bean
        EventCodec codec() {
            return EventCodec.of(List.of(LedgerEvent.class), List.of(), PersonalTextSeam.open());
        }

        @Bean
        DeciderRegistration<Ledger, LedgerCommand, LedgerEvent> ledgers() {
            return LedgerDecider.registration();
        }
    }
}

package community.cambium.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.eventstore.ledger.Ledger;
import community.cambium.eventstore.ledger.LedgerCommand;
import community.cambium.eventstore.ledger.LedgerCommand.OpenLedger;
import community.cambium.eventstore.ledger.LedgerDecider;
import community.cambium.eventstore.ledger.LedgerEvent;
import community.cambium.testing.TestPostgres;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a service finds out when it starts.
class StartTest {
    @Test
    void servicesInOneProcessKeepToTheirOwnDatabases() {
        String id = UUID.randomUUID().toString();
        try (LedgerService one = LedgerService.on(TestPostgres.database());
                LedgerService other = LedgerService.on(TestPostgres.database())) {
            one.send(new OpenLedger(id));

            assertThat(other.rows(id)).isZero();
            assertThat(other.send(new OpenLedger(id)).revision()).isZero();
        }
    }

    @Test
    void aStateOutlivesItsProcess() {
        String id = UUID.randomUUID().toString();
        var database = TestPostgres.database();
        try (LedgerService service = LedgerService.on(database)) {
            service.send(new OpenLedger(id));
        }
        try (LedgerService service = LedgerService.on(database)) {
            assertThat(service.send(new OpenLedger(id)))
                    .isEqualTo(new Decided(id, 0, java.util.List.of(), java.util.List.of()));
        }
    }

    @Test
    void aServiceWithoutTheTableDoesNotStart() {
        assertThatThrownBy(() ->
                        LedgerService.on(TestPostgres.database(), "classpath:db/nothing", LedgerService.Ledgers.class))
                .hasStackTraceContaining("there is no table domain_event");
    }

    @Test
    void aServiceThatWouldKeepEventsInMemoryDoesNotStart() {
        assertThatThrownBy(() -> LedgerService.on(
                        TestPostgres.database(),
                        "classpath:db/eventstore",
                        LedgerService.Ledgers.class,
                        InMemory.class))
                .hasStackTraceContaining("events must go to PostgreSQL and nowhere else");
    }

    @Test
    void aCommandOfTwoDecidersDoesNotStart() {
        assertThatThrownBy(() -> LedgerService.on(
                        TestPostgres.database(), "classpath:db/eventstore", LedgerService.Ledgers.class, Twice.class))
                .hasStackTraceContaining("is claimed by the deciders of both ledger and ledger");
    }

    @Configuration(proxyBeanMethods = false)
    static class InMemory {
        @Bean
        EventStorageEngine memory() {
            return new InMemoryEventStorageEngine();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Twice {
        @Bean
        DeciderRegistration<Ledger, LedgerCommand, LedgerEvent> again() {
            return LedgerDecider.registration();
        }
    }
}

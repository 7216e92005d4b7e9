package community.cambium.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.decider.CommandRejected;
import community.cambium.eventstore.ledger.Ledger;
import community.cambium.eventstore.ledger.LedgerCommand.CloseLedger;
import community.cambium.eventstore.ledger.LedgerCommand.EnterAmount;
import community.cambium.eventstore.ledger.LedgerCommand.OpenLedger;
import community.cambium.eventstore.ledger.LedgerEvent.AmountEntered;
import community.cambium.eventstore.ledger.LedgerEvent.LedgerOpened;
import community.cambium.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Commands inside a transaction that somebody else opened, and many commands in one.
class TransactionsTest {
    private static LedgerService service;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        service = LedgerService.on(TestPostgres.database());
        service.database().execute("create table note (ledger text primary key, words text)");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void rowsAndEventsOfOneTransactionBecomeDurableTogether() {
        service.transaction().executeWithoutResult(_ -> {
            service.database().update("insert into note values (?, 'first')", id);
            service.send(new OpenLedger(id));
            service.send(new EnterAmount(id, "a", 5));
        });

        assertThat(service.rows(id)).isEqualTo(2);
        assertThat(transactionsOf(id)).isEqualTo(1);
        assertThat(service.send(new EnterAmount(id, "b", 1)).revision()).isEqualTo(2);
    }

    @Test
    void aRollbackTakesEventsAndCachedStateWithIt() {
        service.send(new OpenLedger(id));

        service.transaction().executeWithoutResult(open -> {
            assertThat(service.send(new EnterAmount(id, "a", 5)).revision()).isEqualTo(1);
            open.setRollbackOnly();
        });

        assertThat(service.rows(id)).isEqualTo(1);
        Decided again = service.send(new EnterAmount(id, "a", 7));
        assertThat(again.events()).containsExactly(new AmountEntered(id, "a", 7));
        assertThat(again.revision()).isEqualTo(1);
    }

    @Test
    void aStreamBornInATransactionThatFailedWasNeverThere() {
        service.transaction().executeWithoutResult(open -> {
            service.send(new OpenLedger(id));
            open.setRollbackOnly();
        });

        assertThatThrownBy(() -> service.send(new EnterAmount(id, "a", 5))).isInstanceOf(CommandRejected.class);
        assertThat(service.send(new OpenLedger(id)).revision()).isZero();
    }

    @Test
    void aRollbackToASavepointTakesOnlyWhatCameAfterIt() {
        TransactionTemplate nested = service.transaction();
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        service.send(new OpenLedger(id));

        service.transaction().executeWithoutResult(_ -> {
            service.send(new EnterAmount(id, "a", 1));
            nested.executeWithoutResult(inner -> {
                service.send(new EnterAmount(id, "b", 2));
                inner.setRollbackOnly();
            });
            assertThat(service.send(new EnterAmount(id, "b", 4)).revision()).isEqualTo(2);
        });

        assertThat(service.ledger(id)).isEqualTo(new Ledger.Open(Set.of("a", "b"), 5));
    }

    @Test
    void aRefusalDoesNotSpoilTheTransactionAroundIt() {
        service.transaction().executeWithoutResult(_ -> {
            service.database().update("insert into note values (?, 'kept')", id);
            assertThatThrownBy(() -> service.send(new EnterAmount(id, "a", 5))).isInstanceOf(CommandRejected.class);
            service.send(new OpenLedger(id));
        });

        assertThat(service.rows(id)).isEqualTo(1);
        assertThat(service.database().queryForObject("select words from note where ledger = ?", String.class, id))
                .isEqualTo("kept");
    }

    @Test
    void hundredsOfCommandsAreOneCommit() {
        List<String> ledgers = IntStream.range(0, 40)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        List<CommandInContext> commands = new ArrayList<>();
        ledgers.forEach(ledger -> commands.add(CommandInContext.of(new OpenLedger(ledger))));
        for (int i = 0; i < 15; i++) {
            String entry = "e" + i;
            ledgers.forEach(ledger -> commands.add(CommandInContext.of(new EnterAmount(ledger, entry, 1))));
        }

        List<Decided> answers = service.commands().sendAll(commands);

        assertThat(answers)
                .hasSize(640)
                .allSatisfy(answer -> assertThat(answer.events()).hasSize(1));
        assertThat(answers.get(41).streamId()).isEqualTo(ledgers.get(1));
        assertThat(answers.get(41).revision()).isEqualTo(1);
        assertThat(ledgers)
                .allSatisfy(ledger -> assertThat(service.rows(ledger)).isEqualTo(16));
        assertThat(service.database()
                        .queryForObject(
                                "select count(distinct tx) from domain_event where stream_id = any (?)",
                                Long.class,
                                (Object) ledgers.toArray(String[]::new)))
                .isEqualTo(1);
    }

    @Test
    void aBatchWithOneRefusalChangesNothing() {
        List<CommandInContext> commands = List.of(
                CommandInContext.of(new OpenLedger(id)),
                CommandInContext.of(new CloseLedger(id)),
                CommandInContext.of(new EnterAmount(id, "a", 5)));

        assertThatThrownBy(() -> service.commands().sendAll(commands)).isInstanceOf(CommandRejected.class);
        assertThat(service.rows(id)).isZero();
    }

    @Test
    void aBatchSentTwiceIsObeyedOnce() {
        List<CommandInContext> commands =
                List.of(CommandInContext.of(new OpenLedger(id)), CommandInContext.of(new EnterAmount(id, "a", 5)));

        List<Decided> first = service.commands().sendAll(commands);
        List<Decided> second = service.commands().sendAll(commands);

        assertThat(first)
                .flatExtracting(Decided::events)
                .containsExactly(new LedgerOpened(id), new AmountEntered(id, "a", 5));
        assertThat(second).flatExtracting(Decided::events).isEmpty();
        assertThat(service.rows(id)).isEqualTo(2);
    }

    private static long transactionsOf(String ledger) {
        Long transactions = service.database()
                .queryForObject("select count(distinct tx) from domain_event where stream_id = ?", Long.class, ledger);
        return transactions == null ? -1 : transactions;
    }
}

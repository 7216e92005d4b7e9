package community.cambium.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstore.ledger.Ledger;
import community.cambium.eventstore.ledger.LedgerCommand.CloseLedger;
import community.cambium.eventstore.ledger.LedgerCommand.EnterAmount;
import community.cambium.eventstore.ledger.LedgerCommand.OpenLedger;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Several writers on one stream, in one process and in two that share a database.
class ConcurrencyTest {
    private static LedgerService one;
    private static LedgerService other;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        TestDatabase database = TestPostgres.database();
        one = LedgerService.on(database);
        other = LedgerService.on(database);
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @Test
    void writersInTwoProcessesLoseNothingAndDoubleNothing() throws Exception {
        one.send(new OpenLedger(id));
        int writers = 8;
        int entries = 25;
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                LedgerService service = writer % 2 == 0 ? one : other;
                String name = "w" + writer + "-";
                work.add(threads.submit(() -> enter(service, name, entries)));
            }
        }
        for (Future<?> done : work) {
            done.get();
        }

        assertThat(one.history().of(id))
                .extracting(RecordedEvent::revision)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, writers * entries).boxed().toList());
        assertThat(other.ledger(id))
                .isInstanceOfSatisfying(
                        Ledger.Open.class, open -> assertThat(open.sum()).isEqualTo(writers * entries));
    }

    private void enter(LedgerService service, String name, int entries) {
        for (int i = 0; i < entries; i++) {
            EnterAmount command = new EnterAmount(id, name + i, 1);
            while (true) {
                try {
                    service.send(command);
                    break;
                } catch (ConcurrentAppend moved) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    @Test
    void aStreamThatIsBegunTwiceKeepsItsFirstEvent() {
        Decided begun = one.commands().begin(new OpenLedger(id), CommandContext.none());

        assertThatThrownBy(() -> other.commands().begin(new OpenLedger(id), CommandContext.none()))
                .isInstanceOf(ConcurrentAppend.class);
        assertThatThrownBy(() -> one.commands().begin(new OpenLedger(id), CommandContext.none()))
                .isInstanceOf(ConcurrentAppend.class);

        assertThat(one.history().of(id)).extracting(RecordedEvent::eventId).containsExactlyElementsOf(begun.eventIds());
        assertThat(one.send(new EnterAmount(id, "a", 1)).revision()).isOne();
    }

    @Test
    void aCommandThatAnotherProcessObeyedAppendsNothing() {
        one.send(new OpenLedger(id));
        one.send(new EnterAmount(id, "a", 5));
        other.send(new EnterAmount(id, "b", 6));

        Decided decided = one.send(new EnterAmount(id, "b", 6));

        assertThat(decided).isEqualTo(new Decided(id, 2, List.of(), List.of()));
    }

    @Test
    void aLateStateNeverRefusesWhatThePresentOneAllows() {
        one.send(new OpenLedger(id));
        other.send(new CloseLedger(id));

        assertThatThrownBy(() -> one.send(new EnterAmount(id, "a", 5))).isInstanceOf(CommandRejected.class);
        assertThat(one.send(new CloseLedger(id)).events()).isEmpty();
        assertThat(one.rows(id)).isEqualTo(2);
    }

    @Test
    void insideAnOpenTransactionAConflictIsSaidAndASecondTrySucceeds() {
        one.send(new OpenLedger(id));
        other.send(new EnterAmount(id, "b", 1));

        assertThatThrownBy(() -> one.transaction().executeWithoutResult(_ -> one.send(new EnterAmount(id, "a", 1))))
                .isInstanceOf(ConcurrentAppend.class);
        one.transaction().executeWithoutResult(_ -> one.send(new EnterAmount(id, "a", 1)));

        assertThat(other.ledger(id)).isEqualTo(new Ledger.Open(Set.of("a", "b"), 2));
    }

    @Test
    void whatATransactionAppendsToAStreamThatALaterOneHasReachedIsAConflictSoThatRevisionsArePublishedInOrder() {
        TransactionTemplate transaction = one.transaction();

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    one.database().queryForObject("select pg_current_xact_id()::text", String.class);
                    other.send(new OpenLedger(id));
                    one.send(new EnterAmount(id, "a", 1));
                }))
                .isInstanceOf(ConcurrentAppend.class)
                .hasStackTraceContaining("got revision 0 from a later transaction");
        transaction.executeWithoutResult(_ -> {
            one.database().queryForObject("select pg_current_xact_id()::text", String.class);
            one.send(new EnterAmount(id, "a", 1));
            one.send(new EnterAmount(id, "b", 2));
        });

        assertThat(one.database()
                        .queryForList(
                                "select revision from domain_event where stream_id = ? order by tx, global_index",
                                Long.class,
                                id))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void aStoreWithTransactionNumbersThatThisClusterHasNotReachedIsStillAppendedTo() {
        one.send(new OpenLedger(id));
        one.database()
                .update(
                        "update domain_event set tx = (tx::text::bigint + 1000000)::text::xid8 where stream_id = ?",
                        id);

        assertThat(one.send(new EnterAmount(id, "a", 1)).revision()).isEqualTo(1);
    }

    @Test
    void thePreviousEventIsFoundByTheIndexOfRevisions() {
        List<String> plan = one.transaction().execute(_ -> {
            one.database().execute("set local enable_seqscan = off");
            return one.database()
                    .queryForList(
                            "explain select tx from domain_event where stream_id = ? and revision = 0",
                            String.class,
                            id);
        });

        assertThat(plan).first().asString().contains("Index Scan using domain_event_stream_revision");
    }

    @Test
    void twoBatchesOverTheSameStreamsBothSucceed() throws ExecutionException, InterruptedException {
        List<String> ledgers = List.of(id + "-1", id + "-2", id + "-3");
        ledgers.forEach(ledger -> one.send(new OpenLedger(ledger)));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> enterBatches(one, ledgers, "one"));
            Future<?> second = threads.submit(() -> enterBatches(other, ledgers.reversed(), "other"));
            first.get();
            second.get();
        }

        assertThat(ledgers)
                .allSatisfy(ledger -> assertThat(one.ledger(ledger))
                        .isInstanceOfSatisfying(
                                Ledger.Open.class,
                                open -> assertThat(open.sum()).isEqualTo(40)));
    }

    private static void enterBatches(LedgerService service, List<String> ledgers, String name) {
        for (int i = 0; i < 20; i++) {
            String entry = name + i;
            service.commands()
                    .sendAll(ledgers.stream()
                            .map(ledger -> CommandInContext.of(new EnterAmount(ledger, entry, 1)))
                            .toList());
        }
    }
}

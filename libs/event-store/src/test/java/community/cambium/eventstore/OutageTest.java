package community.cambium.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstore.ledger.LedgerCommand.EnterAmount;
import community.cambium.eventstore.ledger.LedgerCommand.OpenLedger;
import community.cambium.eventstore.ledger.LedgerEvent.AmountEntered;
import community.cambium.testing.Eventually;
import community.cambium.testing.TestPostgres;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The database goes away while commands are coming in.
class OutageTest {
    @Test
    void nothingAcknowledgedIsLostWhenPostgreSqlRestarts() throws Exception {
        try (LedgerService service = LedgerService.on(TestPostgres.database())) {
            List<String> ledgers =
                    List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
            ledgers.forEach(ledger -> service.send(new OpenLedger(ledger)));
            Queue<EnterAmount> acknowledged = new ConcurrentLinkedQueue<>();
            Queue<Exception> failures = new ConcurrentLinkedQueue<>();
            AtomicBoolean goOn = new AtomicBoolean(true);
            try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
                List<Future<?>> work = new ArrayList<>();
                for (int client = 0; client < 4; client++) {
                    String name = "c" + client + "-";
                    String ledger = ledgers.get(client % 2);
                    work.add(clients.submit(() -> enter(service, ledger, name, goOn, acknowledged, failures)));
                }
                Eventually.eventually(() -> assertThat(acknowledged).hasSizeGreaterThan(50));
                TestPostgres.restart();
                int before = acknowledged.size();
                Eventually.eventually(() -> assertThat(acknowledged).hasSizeGreaterThan(before + 50));
                goOn.set(false);
                for (Future<?> done : work) {
                    done.get();
                }
            }

            assertThat(failures)
                    .isNotEmpty()
                    .allSatisfy(failure ->
                            assertThat(failure).isInstanceOfAny(DataAccessException.class, TransactionException.class));
            for (String ledger : ledgers) {
                assertThat(entriesOf(service, ledger))
                        .containsAll(acknowledged.stream()
                                .filter(command -> command.ledger().equals(ledger))
                                .map(EnterAmount::entry)
                                .toList());
            }
        }
    }

    private static void enter(
            LedgerService service,
            String ledger,
            String name,
            AtomicBoolean goOn,
            Queue<EnterAmount> acknowledged,
            Queue<Exception> failures) {
        for (int i = 0; goOn.get(); i++) {
            EnterAmount command = new EnterAmount(ledger, name + i, 1);
            try {
                service.send(command);
                acknowledged.add(command);
            } catch (DataAccessException | TransactionException e) {
                failures.add(e);
            }
        }
    }

    /// Fails if a revision is missing or an entry is there twice.
    private static Set<String> entriesOf(LedgerService service, String ledger) {
        List<RecordedEvent> history = service.history().of(ledger);
        Set<String> entries = new HashSet<>();
        for (int revision = 0; revision < history.size(); revision++) {
            assertThat(history.get(revision).revision()).isEqualTo(revision);
            if (history.get(revision).event() instanceof AmountEntered entered) {
                assertThat(entries.add(entered.entry())).isTrue();
            }
        }
        return entries;
    }
}

package community.cambium.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.eventstore.ledger.Ledger;
import community.cambium.eventstore.ledger.LedgerCommand.CloseLedger;
import community.cambium.eventstore.ledger.LedgerCommand.EnterAmount;
import community.cambium.eventstore.ledger.LedgerCommand.OpenLedger;
import community.cambium.eventstore.ledger.LedgerDecider;
import community.cambium.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is written down of long streams saves work and decides nothing.
class SnapshotTest {
    private static final int EVERY = 10;
    private static final int ENTRIES = 25;
    private static final long LAST_WRITTEN = 19;

    private static LedgerService service;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        service = LedgerService.writingDownEvery(TestPostgres.database(), EVERY);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void keepALongLedger() {
        service.send(new OpenLedger(id));
        for (int entry = 0; entry < ENTRIES; entry++) {
            service.send(new EnterAmount(id, "entry " + entry, entry));
        }
        service.cache().clear();
    }

    private List<Long> written() {
        return service.database()
                .queryForList("select revision from stream_snapshot where stream_id = ?", Long.class, id);
    }

    private void change(String assignment) {
        assertThat(service.database().update("update stream_snapshot set " + assignment + " where stream_id = ?", id))
                .isEqualTo(1);
    }

    private void spoilAnEarlyEvent() {
        service.database().update("update domain_event set payload = '{' where stream_id = ? and revision = 3", id);
    }

    private Ledger afterAllEvents() {
        return LedgerDecider.registration()
                .decider()
                .stateAfter(service.history().of(id).stream()
                        .map(recorded ->
                                LedgerDecider.registration().eventType().cast(recorded.event()))
                        .toList());
    }

    @Test
    void theStateOfALongStreamIsWrittenDownNowAndThenInOneRow() {
        assertThat(written()).containsExactly(LAST_WRITTEN);
        service.send(new CloseLedger(id));
        assertThat(written()).containsExactly(LAST_WRITTEN);
    }

    @Test
    void whatIsWrittenIsTheStateAfterAllEvents() {
        Ledger fromSnapshot = service.ledger(id);
        service.database().update("delete from stream_snapshot where stream_id = ?", id);
        assertThat(service.ledger(id)).isEqualTo(fromSnapshot).isEqualTo(afterAllEvents());
    }

    @Test
    void eventsBeforeTheWrittenStateAreNotRead() {
        spoilAnEarlyEvent();
        assertThat(service.send(new EnterAmount(id, "one more", 1)).events()).hasSize(1);
        assertThat(service.send(new EnterAmount(id, "entry 3", 3)).events())
                .as("an entry that the written state knows")
                .isEmpty();
        service.database().update("delete from stream_snapshot where stream_id = ?", id);
        service.cache().clear();
        assertThatThrownBy(() -> service.send(new EnterAmount(id, "another", 1)))
                .isInstanceOf(UnreadableStream.class)
                .hasMessageContaining("revision 3");
    }

    @Test
    void whatWasWrittenInAnotherFormIsDroppedAndWrittenAnew() {
        change("event_version = '0-another', payload = '{\"sum\":-1}'");
        assertThat(service.ledger(id)).isEqualTo(afterAllEvents());
        service.send(new EnterAmount(id, "one more", 1));
        assertThat(written()).containsExactly(ENTRIES + 1L);
        spoilAnEarlyEvent();
        assertThat(service.ledger(id)).isInstanceOf(Ledger.Open.class);
    }

    @Test
    void whatCannotBeReadIsDropped() {
        change("payload = '{\"step\":1}'");
        assertThat(service.ledger(id)).isEqualTo(afterAllEvents());
        change("payload = 'nonsense'");
        assertThat(service.ledger(id)).isEqualTo(afterAllEvents());
    }

    @Test
    void whatWasWrittenOfAnotherHistoryIsDropped() {
        change("payload = '{\"step\":2,\"entries\":[],\"sum\":7}', event_id = gen_random_uuid()");
        assertThat(service.ledger(id)).isEqualTo(afterAllEvents());
        change("payload = '{\"step\":2,\"entries\":[],\"sum\":7}', revision = 1000");
        assertThat(service.ledger(id)).isEqualTo(afterAllEvents());
    }

    @Test
    void whatARolledBackTransactionWroteIsGoneWithIt() {
        service.transaction().executeWithoutResult(status -> {
            for (int more = 0; more < EVERY; more++) {
                service.send(new EnterAmount(id, "more " + more, 1));
            }
            assertThat(written()).containsExactly(LAST_WRITTEN + EVERY);
            status.setRollbackOnly();
        });
        assertThat(written()).containsExactly(LAST_WRITTEN);
        service.send(new EnterAmount(id, "one more", 1));
        assertThat(service.ledger(id)).isEqualTo(afterAllEvents());
    }

    @Test
    void aBatchWritesTheStateDownOnceItIsAppended() {
        List<CommandInContext> batch = new ArrayList<>();
        for (int more = 0; more < 3 * EVERY; more++) {
            batch.add(new CommandInContext(new EnterAmount(id, "more " + more, 1), CommandContext.none()));
        }
        service.commands().sendAll(batch);
        assertThat(written()).containsExactly(ENTRIES + 3L * EVERY);
        service.cache().clear();
        assertThat(service.ledger(id)).isEqualTo(afterAllEvents());
    }
}

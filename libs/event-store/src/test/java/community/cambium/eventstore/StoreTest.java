package community.cambium.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstore.ledger.Ledger;
import community.cambium.eventstore.ledger.LedgerCommand.CloseLedger;
import community.cambium.eventstore.ledger.LedgerCommand.EnterAmount;
import community.cambium.eventstore.ledger.LedgerCommand.OpenLedger;
import community.cambium.eventstore.ledger.LedgerEvent.AmountEntered;
import community.cambium.eventstore.ledger.LedgerEvent.LedgerOpened;
import community.cambium.eventstore.ledger.LedgerRejection;
import community.cambium.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a service can rely on when it sends a command.
class StoreTest {
    private static final String STORED = "select event_type, event_version, stream_type, stream_id, revision,"
            + " time = ? as on_time, convert_from(payload, 'UTF8') payload, convert_from(metadata, 'UTF8') metadata,"
            + " tx::text is not null tx from domain_event where stream_id = ?";

    private static LedgerService service;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        service = LedgerService.on(TestPostgres.database());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatWasDecidedCanBeReadBack() {
        Decided opened = service.send(new OpenLedger(id));
        Decided entered = service.send(new EnterAmount(id, "a", 5));

        assertThat(opened.revision()).isZero();
        assertThat(opened.events()).containsExactly(new LedgerOpened(id));
        assertThat(entered.revision()).isEqualTo(1);
        assertThat(service.ledger(id)).isEqualTo(new Ledger.Open(Set.of("a"), 5));
        List<RecordedEvent> history = service.history().of(id);
        assertThat(history)
                .extracting(RecordedEvent::event)
                .containsExactly(new LedgerOpened(id), new AmountEntered(id, "a", 5));
        assertThat(history).extracting(RecordedEvent::revision).containsExactly(0L, 1L);
        assertThat(history.getLast().eventId()).isEqualTo(entered.lastEventId().orElseThrow());
        assertThat(history).allSatisfy(event -> {
            assertThat(event.service()).isEqualTo("ledgers");
            assertThat(event.streamType()).isEqualTo("ledger");
            assertThat(event.eventId().version()).isEqualTo(7);
            assertThat(event.time()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
            assertThat(event.time().getNano() % 1_000_000).isZero();
        });
    }

    @Test
    void theTableHoldsStoredNamesAndBytesButNoClassNames() {
        UUID cause = UUID.randomUUID();
        UUID correlation = UUID.randomUUID();
        Instant time = Instant.parse("2023-02-05T14:23:50.983374Z");
        service.commands().send(new OpenLedger(id), new CommandContext("ada", cause, correlation, time));

        Map<String, @Nullable Object> row = service.database().queryForMap(STORED, java.sql.Timestamp.from(time), id);

        assertThat(row)
                .containsEntry("event_type", "test.ledger-opened")
                .containsEntry("event_version", 1)
                .containsEntry("stream_type", "ledger")
                .containsEntry("revision", 0L)
                .containsEntry("on_time", true)
                .containsEntry("tx", true)
                .containsEntry("payload", "{\"ledger\":\"" + id + "\"}")
                .containsEntry(
                        "metadata",
                        "{\"key\":\"" + id + "\",\"actor\":\"ada\",\"causation\":\"" + cause + "\",\"correlation\":\""
                                + correlation + "\"}");
        RecordedEvent recorded = service.history().of(id).getFirst();
        assertThat(recorded.actor()).isEqualTo("ada");
        assertThat(recorded.causationId()).isEqualTo(cause);
        assertThat(recorded.correlationId()).isEqualTo(correlation);
        assertThat(recorded.time()).isEqualTo(time);
    }

    @Test
    void aCommandAlreadyObeyedAppendsNothing() {
        service.send(new OpenLedger(id));
        service.send(new EnterAmount(id, "a", 5));

        Decided again = service.send(new EnterAmount(id, "a", 5));

        assertThat(again).isEqualTo(new Decided(id, 1, List.of(), List.of()));
        assertThat(service.rows(id)).isEqualTo(2);
    }

    @Test
    void aRefusedCommandChangesNothing() {
        assertThatThrownBy(() -> service.send(new EnterAmount(id, "a", 5)))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.rejection()).isEqualTo(LedgerRejection.LEDGER_UNKNOWN));
        assertThat(service.rows(id)).isZero();

        service.send(new OpenLedger(id));
        service.send(new CloseLedger(id));
        assertThatThrownBy(() -> service.send(new EnterAmount(id, "a", 5))).isInstanceOf(CommandRejected.class);
        assertThat(service.rows(id)).isEqualTo(2);
    }

    @Test
    void aStreamThatDoesNotExistHasTheInitialStateAndNoEvents() {
        assertThat(service.history().of(id)).isEmpty();
        assertThat(service.ledger(id)).isEqualTo(new Ledger.Absent());
    }

    @Test
    void aCommandThatNobodyTakesIsSaidToBeSo() {
        assertThatThrownBy(() -> service.commands().send("a word", CommandContext.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no decider takes java.lang.String");
    }

    @Test
    void anEventThatNobodyKnowsStopsItsStreamWithAClearWord() {
        service.send(new OpenLedger(id));
        service.database()
                .update("update domain_event set event_type = 'test.from-the-future' where stream_id = ?", id);
        service.cache().clear();

        assertThatThrownBy(() -> service.send(new EnterAmount(id, "a", 5)))
                .isInstanceOf(UnreadableStream.class)
                .hasMessageContaining(id)
                .hasMessageContaining("revision 0")
                .hasMessageContaining("test.from-the-future");
        assertThatThrownBy(() -> service.history().of(id)).isInstanceOf(UnreadableStream.class);
    }

    @Test
    void anEventWithBrokenBytesStopsItsStreamOnly() {
        service.send(new OpenLedger(id));
        service.send(new EnterAmount(id, "a", 5));
        service.database()
                .update("update domain_event set payload = '{\"ledger\"' where stream_id = ? and revision = 1", id);
        service.cache().clear();

        assertThatThrownBy(() -> service.send(new EnterAmount(id, "b", 5)))
                .isInstanceOf(UnreadableStream.class)
                .hasMessageContaining("revision 1")
                .hasMessageContaining("test.amount-entered");
        String other = UUID.randomUUID().toString();
        assertThat(service.send(new OpenLedger(other)).events()).hasSize(1);
    }
}

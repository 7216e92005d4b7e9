package community.cambium.eventstore.ledger;

import community.cambium.events.CambiumEvent;
import community.cambium.events.EventType;

/// What became of one ledger.
public sealed interface LedgerEvent extends CambiumEvent {
    String ledger();

    @Override
    default String orderingKey() {
        return ledger();
    }

    /// The ledger takes entries from now on.
    @EventType("test.ledger-opened")
    record LedgerOpened(String ledger) implements LedgerEvent {}

    /// An amount was entered under a number that is used once.
    @EventType("test.amount-entered")
    record AmountEntered(String ledger, String entry, long amount) implements LedgerEvent {}

    /// The ledger takes no more entries.
    @EventType("test.ledger-closed")
    record LedgerClosed(String ledger) implements LedgerEvent {}
}

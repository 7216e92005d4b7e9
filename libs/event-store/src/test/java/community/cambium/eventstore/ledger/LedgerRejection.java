package community.cambium.eventstore.ledger;

import community.cambium.decider.Rejection;

/// Why a ledger refuses a command.
public enum LedgerRejection implements Rejection {
    LEDGER_UNKNOWN,
    LEDGER_CLOSED;

    @Override
    public String advice() {
        return "open a ledger first";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

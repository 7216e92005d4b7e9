package community.cambium.eventstore.ledger;

/// What can be asked of a ledger.
public sealed interface LedgerCommand {
    String ledger();

    /// Asks for a new ledger.
    record OpenLedger(String ledger) implements LedgerCommand {}

    /// Asks for a change of an open ledger.
    sealed interface ChangeLedger extends LedgerCommand {}

    /// Asks for an entry; the same entry twice is one.
    record EnterAmount(String ledger, String entry, long amount) implements ChangeLedger {}

    /// Asks for the end of the ledger.
    record CloseLedger(String ledger) implements ChangeLedger {}
}

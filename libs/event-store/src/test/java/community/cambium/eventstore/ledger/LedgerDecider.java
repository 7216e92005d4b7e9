package community.cambium.eventstore.ledger;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.ledger.Ledger.Absent;
import community.cambium.eventstore.ledger.Ledger.Closed;
import community.cambium.eventstore.ledger.Ledger.Open;
import community.cambium.eventstore.ledger.LedgerCommand.CloseLedger;
import community.cambium.eventstore.ledger.LedgerCommand.EnterAmount;
import community.cambium.eventstore.ledger.LedgerCommand.OpenLedger;
import community.cambium.eventstore.ledger.LedgerEvent.AmountEntered;
import community.cambium.eventstore.ledger.LedgerEvent.LedgerClosed;
import community.cambium.eventstore.ledger.LedgerEvent.LedgerOpened;
import java.util.List;
import java.util.Set;

/// The rules of ledgers.
public final class LedgerDecider {
    private LedgerDecider() {}

    public static DeciderRegistration<Ledger, LedgerCommand, LedgerEvent> registration() {
        return new DeciderRegistration<>(
                "ledger",
                LedgerCommand.class,
                LedgerEvent.class,
                new Decider<>(Absent::new, LedgerDecider::decide, LedgerDecider::evolve),
                LedgerCommand::ledger,
                WrittenLedger.FORM);
    }

    private static List<LedgerEvent> decide(Ledger ledger, LedgerCommand command) {
        return switch (ledger) {
            case Absent absent -> decideAbsent(command);
            case Open open -> decideOpen(open, command);
            case Closed closed -> decideClosed(command);
        };
    }

    private static List<LedgerEvent> decideAbsent(LedgerCommand command) {
        return switch (command) {
            case OpenLedger open -> List.of(new LedgerOpened(open.ledger()));
            case EnterAmount enter -> throw new CommandRejected(LedgerRejection.LEDGER_UNKNOWN);
            case CloseLedger close -> throw new CommandRejected(LedgerRejection.LEDGER_UNKNOWN);
        };
    }

    private static List<LedgerEvent> decideOpen(Open ledger, LedgerCommand command) {
        return switch (command) {
            case OpenLedger open -> List.of();
            case EnterAmount enter ->
                ledger.entries().contains(enter.entry())
                        ? List.of()
                        : List.of(new AmountEntered(enter.ledger(), enter.entry(), enter.amount()));
            case CloseLedger close -> List.of(new LedgerClosed(close.ledger()));
        };
    }

    private static List<LedgerEvent> decideClosed(LedgerCommand command) {
        return switch (command) {
            case OpenLedger open -> throw new CommandRejected(LedgerRejection.LEDGER_CLOSED);
            case EnterAmount enter -> throw new CommandRejected(LedgerRejection.LEDGER_CLOSED);
            case CloseLedger close -> List.of();
        };
    }

    private static Ledger evolve(Ledger ledger, LedgerEvent event) {
        return switch (event) {
            case LedgerOpened opened -> new Open(Set.of(), 0);
            case AmountEntered entered ->
                ledger instanceof Open open ? open.with(entered.entry(), entered.amount()) : ledger;
            case LedgerClosed closed -> new Closed(ledger instanceof Open open ? open.sum() : 0);
        };
    }
}

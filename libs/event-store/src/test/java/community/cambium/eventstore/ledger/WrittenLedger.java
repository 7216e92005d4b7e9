package community.cambium.eventstore.ledger;

import community.cambium.eventstore.StateForm;
import community.cambium.eventstore.ledger.Ledger.Absent;
import community.cambium.eventstore.ledger.Ledger.Closed;
import community.cambium.eventstore.ledger.Ledger.Open;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A ledger as it is written down.
///
/// @param step 0 before it was opened, 1 while it is open, 2 when it is closed
public record WrittenLedger(int step, List<String> entries, long sum) {
    public static final StateForm<Ledger, WrittenLedger> FORM = form(1);

    public WrittenLedger {
        entries = List.copyOf(entries);
    }

    /// The form under some number of the rules.
    public static StateForm<Ledger, WrittenLedger> form(int rules) {
        return StateForm.of(WrittenLedger.class, rules, WrittenLedger::of, WrittenLedger::read);
    }

    private static WrittenLedger of(Ledger ledger) {
        return switch (ledger) {
            case Absent _ -> new WrittenLedger(0, List.of(), 0);
            case Open(Set<String> entries, long sum) -> new WrittenLedger(1, List.copyOf(new TreeSet<>(entries)), sum);
            case Closed(long sum) -> new WrittenLedger(2, List.of(), sum);
        };
    }

    private Ledger read() {
        return switch (step) {
            case 0 -> new Absent();
            case 1 -> new Open(Set.copyOf(entries), sum);
            default -> new Closed(sum);
        };
    }
}

package community.cambium.eventstore.ledger;

import java.util.HashSet;
import java.util.Set;

/// Where a ledger stands.
public sealed interface Ledger {
    /// It was never opened.
    record Absent() implements Ledger {}

    /// It takes entries.
    record Open(Set<String> entries, long sum) implements Ledger {
        public Open {
            entries = Set.copyOf(entries);
        }

        Open with(String entry, long amount) {
            Set<String> more = new HashSet<>(entries);
            more.add(entry);
            return new Open(more, sum + amount);
        }
    }

    /// It takes no more entries.
    record Closed(long sum) implements Ledger {}
}

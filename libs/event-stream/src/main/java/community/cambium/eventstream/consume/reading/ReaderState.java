package community.cambium.eventstream.consume.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one reader of a subscription is doing.
///
/// @param problem what keeps it from going on, if anything
/// @param since since when there has been that problem, or none
/// @param connected whether it has a connection to a broker
/// @param partitions the partition numbers it reads
/// @param lag how many records lie before it
public record ReaderState(
        @Nullable String problem, Instant since, boolean connected, List<Integer> partitions, long lag) {
    static ReaderState starting() {
        return new ReaderState(null, Instant.now(), false, List.of(), 0);
    }

    ReaderState failing(String newProblem) {
        Instant from = problem == null ? Instant.now() : since;
        return new ReaderState(newProblem, from, connected, List.of(), lag);
    }

    ReaderState reading(boolean nowConnected, List<Integer> nowPartitions, long nowLag) {
        Instant from = problem == null ? since : Instant.now();
        return new ReaderState(null, from, nowConnected, nowPartitions, nowLag);
    }
}

package community.cambium.benchmarks.assignments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What one round of requests came to.
///
/// @param seconds how long the round took
/// @param sorted how long each request took, in nanoseconds, shortest first
record Latencies(double seconds, List<Long> sorted) {
    static Latencies of(double seconds, long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Latencies(seconds, Arrays.stream(sorted).boxed().toList());
    }

    double perSecond() {
        return sorted.size() / seconds;
    }

    double milliseconds(double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1)) / 1e6;
    }

    String[] cells() {
        return new String[] {
            String.format(Locale.ROOT, "%,.0f", perSecond()),
            String.format(Locale.ROOT, "%.1f", milliseconds(0.5)),
            String.format(Locale.ROOT, "%.1f", milliseconds(0.99))
        };
    }
}

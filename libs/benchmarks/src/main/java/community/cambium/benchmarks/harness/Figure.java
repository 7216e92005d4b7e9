package community.cambium.benchmarks.harness;

import java.util.List;
import java.util.Locale;

/// What one contender reached in all rounds.
public record Figure(String name, List<Double> rounds) {
    public Figure {
        rounds = rounds.stream().sorted().toList();
    }

    /// The round in the middle.
    public double median() {
        return quantile(0.5);
    }

    /// The value that this share of all is not above.
    public double quantile(double share) {
        int index = (int) Math.ceil(share * rounds.size()) - 1;
        return rounds.get(Math.clamp(index, 0, rounds.size() - 1));
    }

    /// Median, lowest and highest round.
    public String text() {
        return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", median(), rounds.getFirst(), rounds.getLast());
    }

    /// This median as a share of another one.
    public String shareOf(Figure limit) {
        return String.format(Locale.ROOT, "%.2f", median() / limit.median());
    }
}

package community.cambium.export.dataset;

import community.cambium.events.Label;
import community.cambium.events.LabelMean;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Averages labels exactly: the sum is kept without rounding and divided once, so the order in which labels are added
/// does not matter.
public final class LabelMeans {
    private final Map<Label, BigDecimal> sums = new EnumMap<>(Label.class);
    private final Map<Label, Integer> counts = new EnumMap<>(Label.class);

    /// How many people answered, and what they said on average.
    public record Mean(double value, int count) {}

    /// Adds what one person said at one time; a label that is absent was not answered.
    public void add(Map<Label, Double> labels) {
        labels.forEach((label, value) -> {
            sums.merge(label, new BigDecimal(value), BigDecimal::add);
            counts.merge(label, 1, Integer::sum);
        });
    }

    /// Adds what people said elsewhere on average.
    public void addMeans(Map<Label, LabelMean> imported) {
        imported.forEach((label, mean) -> {
            sums.merge(label, new BigDecimal(mean.value()).multiply(BigDecimal.valueOf(mean.count())), BigDecimal::add);
            counts.merge(label, mean.count(), Integer::sum);
        });
    }

    /// The means of all labels that anybody gave, in the order of [Label].
    public SortedMap<Label, Mean> means() {
        SortedMap<Label, Mean> means = new TreeMap<>();
        sums.forEach((label, sum) -> {
            int count = counts.getOrDefault(label, 0);
            double value = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128)
                    .doubleValue();
            means.put(label, new Mean(value, count));
        });
        return means;
    }
}

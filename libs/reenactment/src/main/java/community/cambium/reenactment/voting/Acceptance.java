package community.cambium.reenactment.voting;

import community.cambium.events.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The rule that decides about a message: `1 - (mean spam + mean lang_mismatch)` must be above the threshold, an
/// answer that is missing counts as 0, and once accepted is accepted for good.
final class Acceptance {
    private static final BigDecimal THRESHOLD = new BigDecimal("0.6");

    private Acceptance() {}

    /// Whether these reviews, counted one after the other, accept a message that needs so many.
    static boolean accepts(List<Map<Label, Double>> reviews, int needed) {
        for (int counted = needed; counted <= reviews.size(); counted++) {
            if (isAbove(reviews.subList(0, counted))) {
                return true;
            }
        }
        return false;
    }

    /// Compares without dividing, because a third has no exact decimal.
    private static boolean isAbove(List<Map<Label, Double>> reviews) {
        BigDecimal count = BigDecimal.valueOf(reviews.size());
        BigDecimal bad = BigDecimal.ZERO;
        for (Map<Label, Double> review : reviews) {
            bad = bad.add(BigDecimal.valueOf(review.getOrDefault(Label.SPAM, 0.0)))
                    .add(BigDecimal.valueOf(review.getOrDefault(Label.LANG_MISMATCH, 0.0)));
        }
        return count.subtract(bad).compareTo(THRESHOLD.multiply(count)) > 0;
    }
}

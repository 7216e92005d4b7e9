package community.cambium.reenactment.planning;

import community.cambium.events.Label;
import java.util.List;
import java.util.Map;

/// The rule that decides about a message: `1 - (mean spam + mean lang_mismatch)` must be above the threshold, an
/// answer that is missing counts as 0, and once accepted is accepted for good.
final class Acceptance {
    static final double THRESHOLD = 0.6;

    private Acceptance() {}

    /// Whether these reviews, counted one after the other, accept a message that needs so many.
    static boolean accepts(List<Map<Label, Double>> reviews, int needed) {
        for (int counted = needed; counted <= reviews.size(); counted++) {
            if (score(reviews.subList(0, counted)) > THRESHOLD) {
                return true;
            }
        }
        return false;
    }

    private static double score(List<Map<Label, Double>> reviews) {
        return 1 - (mean(reviews, Label.SPAM) + mean(reviews, Label.LANG_MISMATCH));
    }

    private static double mean(List<Map<Label, Double>> reviews, Label label) {
        return reviews.stream()
                        .mapToDouble(review -> review.getOrDefault(label, 0.0))
                        .sum()
                / reviews.size();
    }
}

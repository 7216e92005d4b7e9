package community.cambium.tree.lottery;

import community.cambium.events.ContributorId;
import community.cambium.tree.queue.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// How a prompt is drawn: first an author by weight, then one of that author's prompts, each alike. So a good
/// replier's prompt is drawn more often, and many prompts of one author are drawn no more often than one.
public final class WeightedDraw {
    private WeightedDraw() {}

    /// The drawn one of at least one candidate. The seed alone decides: the author is the one in whose share of the
    /// summed weights, in the order of the candidates, the remainder of the seed falls; the prompt is number
    /// `floorMod(seed / total, prompts of the author)`, in the order of the candidates.
    ///
    /// @param weightOf at least 1
    public static Waiting draw(List<Waiting> candidates, ToIntFunction<ContributorId> weightOf, long seed) {
        Map<ContributorId, Integer> weights = new LinkedHashMap<>();
        candidates.forEach(waiting -> weights.computeIfAbsent(waiting.author(), weightOf::applyAsInt));
        long total = weights.values().stream().mapToLong(Integer::longValue).sum();
        ContributorId author = authorAt(weights, Math.floorMod(seed, total));
        List<Waiting> theirs = candidates.stream()
                .filter(candidate -> candidate.author().equals(author))
                .toList();
        return theirs.get(Math.floorMod(Math.floorDiv(seed, total), theirs.size()));
    }

    private static ContributorId authorAt(Map<ContributorId, Integer> weights, long point) {
        long left = point;
        for (Map.Entry<ContributorId, Integer> author : weights.entrySet()) {
            left -= author.getValue();
            if (left < 0) {
                return author.getKey();
            }
        }
        throw new IllegalStateException("the point lies beyond all weights");
    }
}

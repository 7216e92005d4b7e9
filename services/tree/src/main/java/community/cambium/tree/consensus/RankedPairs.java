package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Ranked pairs by margin: the clearest comparisons are kept first, each unless it contradicts those kept before.
/// Among equal margins the pair with the smaller ids comes first, so that the result never depends on chance.
public final class RankedPairs {
    private record Pair(int winner, int loser, int margin) {}

    private RankedPairs() {}

    /// All replies of the tally, best first.
    public static List<MessageId> order(PairwiseTally tally) {
        int size = tally.candidates().size();
        boolean[][] above = new boolean[size][size];
        for (Pair pair : clearestFirst(tally)) {
            if (!above[pair.loser()][pair.winner()]) {
                lock(above, pair.winner(), pair.loser());
            }
        }
        // Every two replies are compared at last, so the number of replies above one is its place.
        MessageId[] order = new MessageId[size];
        for (int candidate = 0; candidate < size; candidate++) {
            int place = 0;
            for (int other = 0; other < size; other++) {
                place += above[other][candidate] ? 1 : 0;
            }
            order[place] = tally.candidates().get(candidate);
        }
        return List.of(order);
    }

    private static List<Pair> clearestFirst(PairwiseTally tally) {
        List<Pair> pairs = new ArrayList<>();
        int size = tally.candidates().size();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j && tally.margin(i, j) >= 0) {
                    pairs.add(new Pair(i, j, tally.margin(i, j)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::margin).reversed());
        return pairs;
    }

    /// Keeps a comparison and everything that follows from it: `above` stays closed under "above and above again".
    private static void lock(boolean[][] above, int winner, int loser) {
        for (int high = 0; high < above.length; high++) {
            if (high == winner || above[high][winner]) {
                above[high][loser] = true;
                for (int low = 0; low < above.length; low++) {
                    above[high][low] |= above[loser][low];
                }
            }
        }
    }
}

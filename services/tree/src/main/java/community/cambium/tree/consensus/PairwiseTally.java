package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import community.cambium.events.PairwiseCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many ballots put each reply before each other one. Two replies in one group of a ballot are not before each
/// other; replies that a ballot leaves out are not compared by it.
public final class PairwiseTally {
    private final List<MessageId> candidates;
    private final int[][] before;

    private PairwiseTally(List<MessageId> candidates, int[][] before) {
        this.candidates = candidates;
        this.before = before;
    }

    /// Counts ballots over the given replies; others on the ballots are left out.
    public static PairwiseTally of(Collection<MessageId> candidates, List<Ballot> ballots) {
        PairwiseTally tally = empty(candidates);
        ballots.forEach(ballot -> tally.add(ballot, 1));
        return tally;
    }

    /// A tally in which nothing has been counted.
    public static PairwiseTally empty(Collection<MessageId> candidates) {
        List<MessageId> sorted =
                candidates.stream().distinct().sorted(UnsignedOrder.BY_BYTES).toList();
        return new PairwiseTally(sorted, new int[sorted.size()][sorted.size()]);
    }

    /// The same counts with `times` more comparisons of one reply before another.
    public PairwiseTally with(MessageId winner, MessageId loser, int times) {
        PairwiseTally copy = copy();
        copy.before[candidates.indexOf(winner)][candidates.indexOf(loser)] += times;
        return copy;
    }

    /// The counts after some ballots were taken out and others put in.
    PairwiseTally replacing(List<Ballot> out, List<Ballot> in) {
        PairwiseTally copy = copy();
        out.forEach(ballot -> copy.add(ballot, -1));
        in.forEach(ballot -> copy.add(ballot, 1));
        return copy;
    }

    /// The replies in unsigned byte order of their ids.
    public List<MessageId> candidates() {
        return candidates;
    }

    /// By how many ballots candidate number `i` is ahead of candidate number `j`.
    public int margin(int i, int j) {
        return before[i][j] - before[j][i];
    }

    /// Each pair of replies once, the smaller id first.
    public List<PairwiseCount> pairs() {
        List<PairwiseCount> pairs = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            for (int j = i + 1; j < before.length; j++) {
                pairs.add(new PairwiseCount(candidates.get(i), candidates.get(j), before[i][j], before[j][i]));
            }
        }
        return List.copyOf(pairs);
    }

    private PairwiseTally copy() {
        return new PairwiseTally(
                candidates, Arrays.stream(before).map(int[]::clone).toArray(int[][]::new));
    }

    private void add(Ballot ballot, int times) {
        Map<MessageId, Integer> place = new HashMap<>();
        for (int group = 0; group < ballot.groups().size(); group++) {
            for (MessageId id : ballot.groups().get(group)) {
                place.put(id, group);
            }
        }
        for (int i = 0; i < before.length; i++) {
            Integer placeOfI = place.get(candidates.get(i));
            for (int j = 0; j < before.length; j++) {
                Integer placeOfJ = place.get(candidates.get(j));
                if (placeOfI != null && placeOfJ != null && placeOfI < placeOfJ) {
                    before[i][j] += times;
                }
            }
        }
    }
}

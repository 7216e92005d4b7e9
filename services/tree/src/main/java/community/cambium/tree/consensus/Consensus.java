package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import community.cambium.events.PairwiseCount;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One order of a message's replies out of many people's rankings, and how it came about.
///
/// @param order best first; empty if the ballots have fewer than two replies in common
/// @param pairwiseCounts each pair of ordered replies once, the smaller id first
/// @param tiedPairs the pairs with equal counts, which the ids decided
/// @param marginOfSafety the smallest number of ballots whose replacement changes the first place, 3 for more
public record Consensus(
        List<MessageId> order, List<PairwiseCount> pairwiseCounts, List<PairwiseCount> tiedPairs, int marginOfSafety) {
    /// More candidates than this are not compared with each other: the time grows with their fourth power.
    public static final int MOST_CANDIDATES = 100;

    private static final Consensus NONE = new Consensus(List.of(), List.of(), List.of(), 0);

    public Consensus {
        order = List.copyOf(order);
        pairwiseCounts = List.copyOf(pairwiseCounts);
        tiedPairs = List.copyOf(tiedPairs);
    }

    /// The consensus over those of the eligible replies that every ballot orders.
    public static Consensus of(Set<MessageId> eligible, List<Ballot> ballots) {
        Set<MessageId> common = new LinkedHashSet<>(eligible);
        ballots.forEach(ballot -> common.retainAll(ballot.candidates()));
        if (ballots.isEmpty() || common.size() < 2) {
            return NONE;
        }
        List<Ballot> comparable =
                ballots.stream().map(ballot -> ballot.restrictedTo(common)).toList();
        PairwiseTally tally = PairwiseTally.of(common, comparable);
        List<PairwiseCount> pairs = tally.pairs();
        return new Consensus(
                RankedPairs.order(tally),
                pairs,
                pairs.stream()
                        .filter(pair -> pair.firstBeforeSecond() == pair.secondBeforeFirst())
                        .toList(),
                MarginOfSafety.of(tally, comparable));
    }
}

package community.cambium.tree.messagetree;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.TreeState;
import community.cambium.tree.consensus.Ballot;
import community.cambium.tree.consensus.Consensus;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.messagetree.MessageTree.Scoring;
import community.cambium.tree.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the order of a tree's replies is decided from its rankings.
final class Scores {
    private Scores() {}

    static void decide(Decision decision, Scoring tree) {
        Map<MessageId, List<MessageId>> ranked = new LinkedHashMap<>(Rankings.inProgress(tree, decision.parameters()));
        ranked.keySet().removeIf(parent -> rankings(tree, parent).isEmpty());
        int most = ranked.values().stream().mapToInt(List::size).max().orElse(0);
        if (most > Consensus.MOST_CANDIDATES) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("candidates", most);
            inputs.put("most_candidates", Consensus.MOST_CANDIDATES);
            Progress.enter(decision, TreeState.SCORING_FAILED, decision.because("too-many-candidates", inputs));
            return;
        }
        ranked.forEach((parent, candidates) -> decision.record(consensus(decision, tree, parent, candidates)));
        if (tree.again()) {
            dissolve(decision, tree, ranked.keySet());
        }
        Progress.enter(
                decision,
                TreeState.READY_FOR_EXPORT,
                decision.because(
                        ranked.isEmpty() ? "nothing-to-rank" : "consensus-reached", Map.of("orders", ranked.size())));
    }

    /// Where too few replies are left to be ranked, an earlier order holds no more.
    private static void dissolve(Decision decision, Scoring tree, Set<MessageId> ranked) {
        tree.conversation().rankings().keySet().stream()
                .filter(parent -> !ranked.contains(parent))
                .map(parent -> new ConsensusReached(
                        tree.treeId(),
                        parent,
                        List.of(),
                        others(tree, parent, List.of()),
                        List.of(),
                        List.of(),
                        0,
                        List.of()))
                .forEach(decision::record);
    }

    private static List<MessageId> others(Scoring tree, MessageId parent, List<MessageId> order) {
        return tree.conversation().childrenOf(parent).stream()
                .map(Message::id)
                .filter(reply -> !order.contains(reply))
                .toList();
    }

    private static List<RankingCounted> rankings(Scoring tree, MessageId parent) {
        return tree.again()
                ? tree.conversation().allRankingsOf(parent)
                : tree.conversation().rankingsOf(parent);
    }

    private static ConsensusReached consensus(
            Decision decision, Scoring tree, MessageId parent, List<MessageId> candidates) {
        List<RankingCounted> rankings = rankings(tree, parent);
        boolean all = decision.parameters().isOn(Parameter.COUNT_ORDER_OF_NOT_RANKABLE);
        List<Ballot> ballots = rankings.stream()
                .filter(ranking -> all || !ranking.notRankable())
                .map(ranking -> new Ballot(ranking.order()))
                .toList();
        Consensus consensus = Consensus.of(Set.copyOf(candidates), ballots);
        return new ConsensusReached(
                tree.treeId(),
                parent,
                consensus.order(),
                others(tree, parent, consensus.order()),
                consensus.pairwiseCounts(),
                consensus.tiedPairs(),
                consensus.marginOfSafety(),
                rankings.stream().map(RankingCounted::rankingId).toList());
    }
}

package community.cambium.tree.messagetree;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.Reason;
import community.cambium.events.TreeState;
import community.cambium.tree.consensus.Ballot;
import community.cambium.tree.consensus.Consensus;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Review;
import community.cambium.tree.messagetree.MessageTree.Aborted;
import community.cambium.tree.messagetree.MessageTree.Exportable;
import community.cambium.tree.messagetree.MessageTree.Growing;
import community.cambium.tree.messagetree.MessageTree.Halted;
import community.cambium.tree.messagetree.MessageTree.InBacklog;
import community.cambium.tree.messagetree.MessageTree.NotPlanted;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTree.Ranking;
import community.cambium.tree.messagetree.MessageTree.Scoring;
import community.cambium.tree.messagetree.MessageTree.ScoringFailed;
import community.cambium.tree.messagetree.MessageTree.UnderReview;
import community.cambium.tree.messagetree.MessageTree.Waiting;
import community.cambium.tree.parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How a tree moves from state to state. Asked after every event, so that no tree waits for another one's sake.
final class Progress {
    private Progress() {}

    /// Moves the tree on as far as it can go.
    static void moveOn(Decision decision) {
        MessageTree before;
        do {
            before = decision.tree();
            step(decision);
        } while (before != decision.tree());
    }

    static void enter(Decision decision, TreeState to, Reason because) {
        if (decision.tree() instanceof Planted tree) {
            decision.record(new MessageTreeStateEntered(
                    tree.treeId(),
                    tree.planting().language(),
                    tree.planting().author(),
                    MessageTree.stateOf(tree),
                    to,
                    because));
        }
    }

    /// Open-Assistant's name of a state.
    static String wireName(TreeState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static void step(Decision decision) {
        switch (decision.tree()) {
            case UnderReview tree -> fromReview(decision, tree);
            case Waiting tree -> {
                if (prompt(tree).removed()) {
                    halt(decision, "prompt-removed", Map.of());
                }
            }
            case Growing tree -> fromGrowing(decision, tree);
            case Ranking tree -> fromRanking(decision, tree);
            case Scoring tree -> score(decision, tree);
            case NotPlanted _, Exportable _, ScoringFailed _, InBacklog _, Aborted _, Halted _ -> {}
        }
    }

    private static void fromReview(Decision decision, UnderReview tree) {
        Message prompt = prompt(tree);
        if (prompt.removed()) {
            halt(decision, "prompt-removed", Map.of());
            return;
        }
        switch (prompt.verdict()) {
            case UNDECIDED -> {}
            case ACCEPTED ->
                enter(
                        decision,
                        TreeState.PROMPT_LOTTERY_WAITING,
                        decision.because("prompt-accepted", verdict(decision, tree, prompt)));
            case REJECTED ->
                enter(
                        decision,
                        TreeState.ABORTED_LOW_GRADE,
                        decision.because("prompt-rejected", verdict(decision, tree, prompt)));
        }
    }

    private static Map<String, Object> verdict(Decision decision, Planted tree, Message prompt) {
        List<Review> reviews = tree.conversation().reviewsOf(prompt.id());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("score", Acceptance.score(reviews).stripTrailingZeros().toPlainString());
        inputs.put("threshold", decision.parameters().acceptanceThreshold(true));
        inputs.put("reviews", reviews.size());
        return inputs;
    }

    private static void fromGrowing(Decision decision, Growing tree) {
        Size size = Size.of(tree);
        if (size.acceptedOfAnyKind() == 0) {
            halt(decision, "no-accepted-message-left", size.inputs());
        } else if (size.underReview() > 0) {
            return;
        } else if (size.accepted() >= size.goal()) {
            leaveGrowing(decision, tree, "goal-reached", size);
        } else if (Parents.withRoom(tree, decision.parameters()).isEmpty()) {
            leaveGrowing(decision, tree, "no-parent-left", size);
        }
    }

    private static void leaveGrowing(Decision decision, Growing tree, String rule, Size size) {
        Map<MessageId, List<MessageId>> toRank = Rankings.open(tree, decision.parameters());
        Map<String, Object> inputs = size.inputs();
        inputs.put("parents_to_rank", toRank.size());
        if (toRank.isEmpty()) {
            enter(decision, TreeState.READY_FOR_SCORING, decision.because(rule, inputs));
        } else {
            enter(decision, TreeState.RANKING, decision.because(rule, inputs));
            toRank.forEach((parent, candidates) -> Rankings.want(decision, tree, parent, candidates));
        }
    }

    private static void fromRanking(Decision decision, Ranking tree) {
        Size size = Size.of(tree);
        int needed = tree.planting().shape().rankingsPerParent();
        Map<MessageId, List<MessageId>> toRank = Rankings.inProgress(tree);
        if (size.acceptedOfAnyKind() == 0) {
            halt(decision, "no-accepted-message-left", size.inputs());
        } else if (toRank.keySet().stream()
                .allMatch(parent -> tree.conversation().rankingsOf(parent).size() >= needed)) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("parents_ranked", toRank.size());
            inputs.put("rankings_per_parent", needed);
            enter(decision, TreeState.READY_FOR_SCORING, decision.because("rankings-complete", inputs));
        }
    }

    private static void score(Decision decision, Scoring tree) {
        Map<MessageId, List<MessageId>> ranked = Rankings.inProgress(tree);
        ranked.forEach((parent, candidates) -> decision.record(consensus(decision, tree, parent, candidates)));
        enter(
                decision,
                TreeState.READY_FOR_EXPORT,
                decision.because(
                        ranked.isEmpty() ? "nothing-to-rank" : "consensus-reached", Map.of("orders", ranked.size())));
    }

    private static ConsensusReached consensus(
            Decision decision, Scoring tree, MessageId parent, List<MessageId> candidates) {
        List<RankingCounted> rankings = tree.conversation().rankingsOf(parent);
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
                consensus.pairwiseCounts(),
                consensus.tiedPairs(),
                consensus.marginOfSafety(),
                rankings.stream().map(RankingCounted::rankingId).toList());
    }

    private static void halt(Decision decision, String rule, Map<String, ?> inputs) {
        enter(decision, TreeState.HALTED_BY_MODERATOR, decision.because(rule, inputs));
    }

    private static Message prompt(Planted tree) {
        Conversation conversation = tree.conversation();
        return conversation.message(tree.treeId().root()).orElseThrow();
    }
}

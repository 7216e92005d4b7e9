package community.cambium.tree.messagetree;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.Reason;
import community.cambium.events.TreeState;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Review;
import community.cambium.tree.messagetree.MessageTree.Aborted;
import community.cambium.tree.messagetree.MessageTree.Exportable;
import community.cambium.tree.messagetree.MessageTree.Growing;
import community.cambium.tree.messagetree.MessageTree.Halted;
import community.cambium.tree.messagetree.MessageTree.InBacklog;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTree.Ranking;
import community.cambium.tree.messagetree.MessageTree.Scoring;
import community.cambium.tree.messagetree.MessageTree.ScoringFailed;
import community.cambium.tree.messagetree.MessageTree.UnderReview;
import community.cambium.tree.messagetree.MessageTree.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a tree moves from state to state. Asked after every event, so that no tree waits for another
/// one's sake.
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
        if (decision.tree() instanceof Planted tree) {
            if (tree instanceof Halted halted) {
                Halting.liftIfOver(decision, halted);
            } else if (!Halting.halts(decision, tree)) {
                goOn(decision, tree);
            }
        }
    }

    private static void goOn(Decision decision, Planted tree) {
        switch (tree) {
            case UnderReview reviewed -> fromReview(decision, reviewed);
            case Growing growing -> fromGrowing(decision, growing);
            case Ranking ranking -> fromRanking(decision, ranking);
            case Scoring scoring -> Scores.decide(decision, scoring);
            case Aborted aborted -> fromAborted(decision, aborted);
            case Waiting _, Exportable _, ScoringFailed _, InBacklog _, Halted _ -> {}
        }
    }

    private static void fromReview(Decision decision, UnderReview tree) {
        prompt(tree).ifPresent(prompt -> {
            switch (prompt.verdict()) {
                case UNDECIDED -> {}
                case ACCEPTED -> judged(decision, tree, prompt, TreeState.PROMPT_LOTTERY_WAITING, "prompt-accepted");
                case REJECTED -> judged(decision, tree, prompt, TreeState.ABORTED_LOW_GRADE, "prompt-rejected");
            }
        });
    }

    private static void fromAborted(Decision decision, Aborted tree) {
        if (tree.from() == TreeState.BACKLOG_RANKING) {
            backToBacklog(decision, tree);
        } else {
            backToLottery(decision, tree);
        }
    }

    /// A late review may let a prompt in after all; then its tree waits like any other.
    private static void backToLottery(Decision decision, Aborted tree) {
        prompt(tree)
                .filter(Message::isAccepted)
                .ifPresent(prompt ->
                        judged(decision, tree, prompt, TreeState.PROMPT_LOTTERY_WAITING, "prompt-accepted-late"));
    }

    /// Replies that came back, or that are ranked by other parameters, may give an imported tree something to rank.
    private static void backToBacklog(Decision decision, Aborted tree) {
        int parents = Rankings.open(tree, decision.parameters()).size();
        if (parents > 0) {
            enter(
                    decision,
                    TreeState.BACKLOG_RANKING,
                    decision.because("something-to-rank", Map.of("parents_to_rank", parents)));
        }
    }

    private static void judged(Decision decision, Planted tree, Message prompt, TreeState to, String rule) {
        enter(decision, to, decision.because(rule, verdict(decision, tree, prompt)));
    }

    private static Map<String, Object> verdict(Decision decision, Planted tree, Message prompt) {
        List<Review> reviews = tree.conversation().reviewsOf(prompt.id());
        Map<String, Object> inputs = new LinkedHashMap<>();
        if (!reviews.isEmpty()) {
            inputs.put("score", Acceptance.score(reviews).stripTrailingZeros().toPlainString());
        }
        inputs.put("threshold", decision.parameters().acceptanceThreshold(true));
        inputs.put("reviews", reviews.size());
        return inputs;
    }

    private static void fromGrowing(Decision decision, Growing tree) {
        Size size = Size.of(tree);
        if (size.underReview() > 0) {
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
        if (Rankings.areComplete(tree, decision.parameters())) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put(
                    "parents_ranked",
                    Rankings.inProgress(tree, decision.parameters()).size());
            inputs.put("rankings_per_parent", tree.planting().shape().rankingsPerParent());
            enter(decision, TreeState.READY_FOR_SCORING, decision.because("rankings-complete", inputs));
        }
    }

    /// The tree's first message, as far as it is known.
    static Optional<Message> prompt(Planted tree) {
        return tree.conversation().message(tree.treeId().root());
    }
}

package community.cambium.tree.messagetree;

import community.cambium.events.OrderId;
import community.cambium.events.Reason;
import community.cambium.events.TreeState;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.messagetree.MessageTree.Halted;
import community.cambium.tree.messagetree.MessageTree.Planted;
import java.util.Map;
import java.util.Optional;

/// What holds a tree up. A tree is halted as long as something does, and goes on where it was as soon as nothing does.
final class Halting {
    private Halting() {}

    /// Halts a tree that something holds up.
    static boolean halts(Decision decision, Planted tree) {
        Optional<Reason> holding = holding(decision, tree, MessageTree.stateOf(tree));
        holding.ifPresent(because -> Progress.enter(decision, TreeState.HALTED_BY_MODERATOR, because));
        return holding.isPresent();
    }

    /// Lets a halted tree go on that nothing holds up any more.
    static void liftIfOver(Decision decision, Halted tree) {
        if (holding(decision, tree, tree.from()).isEmpty()) {
            Progress.enter(
                    decision,
                    backFrom(tree.from()),
                    decision.because("halt-lifted", Map.of("halted_in", Progress.wireName(tree.from()))));
            Acceptance.judgeAll(decision);
        }
    }

    /// What holds a tree up that is, or was halted, in a state.
    private static Optional<Reason> holding(Decision decision, Planted tree, TreeState state) {
        OrderId order = tree.conversation().orders().halt();
        if (order != null) {
            return Optional.of(decision.because("halt-ordered", Map.of("order", order)));
        }
        return switch (state) {
            case INITIAL_PROMPT_REVIEW ->
                Progress.prompt(tree).filter(Message::removed).map(_ -> decision.because("prompt-removed", Map.of()));
            case PROMPT_LOTTERY_WAITING -> holdingWaiting(decision, tree);
            case GROWING, RANKING -> holdingWithoutMessages(decision, tree, "no-accepted-message-left");
            case READY_FOR_SCORING,
                    READY_FOR_EXPORT,
                    SCORING_FAILED,
                    BACKLOG_RANKING,
                    ABORTED_LOW_GRADE,
                    HALTED_BY_MODERATOR -> Optional.empty();
        };
    }

    private static Optional<Reason> holdingWaiting(Decision decision, Planted tree) {
        return tree.conversation().orders().held()
                ? Optional.of(decision.because("author-suspended", Map.of()))
                : holdingWithoutMessages(decision, tree, "prompt-removed");
    }

    private static Optional<Reason> holdingWithoutMessages(Decision decision, Planted tree, String rule) {
        Size size = Size.of(tree);
        return size.acceptedOfAnyKind() == 0 ? Optional.of(decision.because(rule, size.inputs())) : Optional.empty();
    }

    /// A tree that grew waits for a free place; one whose rankings were complete has them checked again.
    private static TreeState backFrom(TreeState state) {
        return switch (state) {
            case GROWING -> TreeState.PROMPT_LOTTERY_WAITING;
            case READY_FOR_SCORING -> TreeState.RANKING;
            case INITIAL_PROMPT_REVIEW,
                    PROMPT_LOTTERY_WAITING,
                    RANKING,
                    READY_FOR_EXPORT,
                    SCORING_FAILED,
                    BACKLOG_RANKING,
                    ABORTED_LOW_GRADE,
                    HALTED_BY_MODERATOR -> state;
        };
    }
}

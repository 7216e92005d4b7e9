package community.cambium.tree.messagetree;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.tree.conversation.Conversation;

/// Where a message tree stands, and everything it remembers.
public sealed interface MessageTree {
    /// The messages, what was said of them, and what is wanted; kept through all states.
    Conversation conversation();

    /// No prompt has come yet; facts that came before it are kept.
    record NotPlanted(Conversation conversation) implements MessageTree {}

    /// A tree that has its prompt.
    sealed interface Planted extends MessageTree {
        Planting planting();

        default MessageTreeId treeId() {
            return planting().treeId();
        }
    }

    /// A tree that still has to be drawn.
    sealed interface Young extends Planted {}

    /// A tree that was drawn once and not stopped.
    sealed interface Grown extends Planted {}

    /// A tree that goes no further by itself.
    sealed interface Stopped extends Planted {}

    /// `initial_prompt_review`: reviewers look at the prompt.
    record UnderReview(Planting planting, Conversation conversation) implements Young {}

    /// `prompt_lottery_waiting`: the prompt is accepted and waits to be drawn.
    record Waiting(Planting planting, Conversation conversation) implements Young {}

    /// `growing`: replies are written and reviewed.
    record Growing(Planting planting, Conversation conversation) implements Grown {}

    /// `ranking`: the tree has its messages, and replies are ranked.
    record Ranking(Planting planting, Conversation conversation) implements Grown {}

    /// `ready_for_scoring`: all rankings are there.
    record Scoring(Planting planting, Conversation conversation) implements Grown {}

    /// `ready_for_export`: every order is decided.
    record Exportable(Planting planting, Conversation conversation) implements Grown {}

    /// `scoring_failed`: the orders could not be decided.
    record ScoringFailed(Planting planting, Conversation conversation) implements Grown {}

    /// `backlog_ranking`: an imported tree waits for its rankings to begin.
    record InBacklog(Planting planting, Conversation conversation) implements Grown {}

    /// `aborted_low_grade`: the prompt was rejected.
    record Aborted(Planting planting, Conversation conversation) implements Stopped {}

    /// `halted_by_moderator`: moderation left nothing to go on with.
    record Halted(Planting planting, Conversation conversation) implements Stopped {}

    /// What a tree was planted with.
    record Planting(MessageTreeId treeId, String language, ContributorId author, TreeShape shape) {}

    static MessageTree initial() {
        return new NotPlanted(Conversation.EMPTY);
    }

    /// The state after one more event.
    static MessageTree evolve(MessageTree tree, MessageTreeEvent event) {
        Conversation conversation = tree.conversation().after(event);
        if (event instanceof MessageTreePlanted planted) {
            return new UnderReview(
                    new Planting(planted.treeId(), planted.language(), planted.author(), planted.shape()),
                    conversation);
        }
        return switch (tree) {
            case NotPlanted _ -> new NotPlanted(conversation);
            case Planted planted ->
                standing(
                        event instanceof MessageTreeStateEntered entered ? entered.to() : stateOf(planted),
                        planted.planting(),
                        conversation);
        };
    }

    /// The name of the state that others know a tree by.
    static TreeState stateOf(Planted tree) {
        return switch (tree) {
            case UnderReview _ -> TreeState.INITIAL_PROMPT_REVIEW;
            case Waiting _ -> TreeState.PROMPT_LOTTERY_WAITING;
            case Growing _ -> TreeState.GROWING;
            case Ranking _ -> TreeState.RANKING;
            case Scoring _ -> TreeState.READY_FOR_SCORING;
            case Exportable _ -> TreeState.READY_FOR_EXPORT;
            case ScoringFailed _ -> TreeState.SCORING_FAILED;
            case InBacklog _ -> TreeState.BACKLOG_RANKING;
            case Aborted _ -> TreeState.ABORTED_LOW_GRADE;
            case Halted _ -> TreeState.HALTED_BY_MODERATOR;
        };
    }

    private static Planted standing(TreeState state, Planting planting, Conversation conversation) {
        return switch (state) {
            case INITIAL_PROMPT_REVIEW -> new UnderReview(planting, conversation);
            case PROMPT_LOTTERY_WAITING -> new Waiting(planting, conversation);
            case GROWING -> new Growing(planting, conversation);
            case RANKING -> new Ranking(planting, conversation);
            case READY_FOR_SCORING -> new Scoring(planting, conversation);
            case READY_FOR_EXPORT -> new Exportable(planting, conversation);
            case SCORING_FAILED -> new ScoringFailed(planting, conversation);
            case BACKLOG_RANKING -> new InBacklog(planting, conversation);
            case ABORTED_LOW_GRADE -> new Aborted(planting, conversation);
            case HALTED_BY_MODERATOR -> new Halted(planting, conversation);
        };
    }
}

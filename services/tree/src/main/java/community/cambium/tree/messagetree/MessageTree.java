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
    ///
    /// @param again the orders had been decided before: late rankings count too
    record Scoring(Planting planting, Conversation conversation, boolean again) implements Grown {}

    /// `ready_for_export`: every order is decided.
    record Exportable(Planting planting, Conversation conversation) implements Grown {}

    /// `scoring_failed`: the orders could not be decided.
    record ScoringFailed(Planting planting, Conversation conversation) implements Grown {}

    /// `backlog_ranking`: an imported tree waits for its rankings to begin.
    record InBacklog(Planting planting, Conversation conversation) implements Grown {}

    /// `aborted_low_grade`: the prompt was rejected, or there was nothing to rank.
    ///
    /// @param from the state in which that happened
    record Aborted(Planting planting, Conversation conversation, TreeState from) implements Stopped {}

    /// `halted_by_moderator`: moderation stopped it, or left nothing to go on with.
    ///
    /// @param from the state to which it goes back when nothing holds it any more
    /// @param abortedIn if it was aborted before, the state in which that happened; else the same as `from`
    record Halted(Planting planting, Conversation conversation, TreeState from, TreeState abortedIn)
            implements Stopped {}

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
                event instanceof MessageTreeStateEntered entered
                        ? entered(planted, entered.to(), conversation)
                        : remaining(planted, conversation);
        };
    }

    private static Planted remaining(Planted tree, Conversation conversation) {
        return switch (tree) {
            case UnderReview(var planting, var _) -> new UnderReview(planting, conversation);
            case Waiting(var planting, var _) -> new Waiting(planting, conversation);
            case Growing(var planting, var _) -> new Growing(planting, conversation);
            case Ranking(var planting, var _) -> new Ranking(planting, conversation);
            case Scoring(var planting, var _, boolean again) -> new Scoring(planting, conversation, again);
            case Exportable(var planting, var _) -> new Exportable(planting, conversation);
            case ScoringFailed(var planting, var _) -> new ScoringFailed(planting, conversation);
            case InBacklog(var planting, var _) -> new InBacklog(planting, conversation);
            case Aborted(var planting, var _, TreeState from) -> new Aborted(planting, conversation, from);
            case Halted(var planting, var _, TreeState from, TreeState abortedIn) ->
                new Halted(planting, conversation, from, abortedIn);
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

    private static Planted entered(Planted before, TreeState to, Conversation conversation) {
        Planting planting = before.planting();
        TreeState from = stateOf(before);
        return switch (to) {
            case INITIAL_PROMPT_REVIEW -> new UnderReview(planting, conversation);
            case PROMPT_LOTTERY_WAITING -> new Waiting(planting, conversation);
            case GROWING -> new Growing(planting, conversation);
            case RANKING -> new Ranking(planting, conversation);
            case READY_FOR_SCORING -> new Scoring(planting, conversation, wasScored(from));
            case READY_FOR_EXPORT -> new Exportable(planting, conversation);
            case SCORING_FAILED -> new ScoringFailed(planting, conversation);
            case BACKLOG_RANKING -> new InBacklog(planting, conversation);
            case ABORTED_LOW_GRADE -> new Aborted(planting, conversation, abortedIn(before));
            case HALTED_BY_MODERATOR -> new Halted(planting, conversation, from, abortedIn(before));
        };
    }

    private static TreeState abortedIn(Planted before) {
        return switch (before) {
            case Aborted aborted -> aborted.from();
            case Halted halted -> halted.abortedIn();
            case Young _, Grown _ -> stateOf(before);
        };
    }

    private static boolean wasScored(TreeState from) {
        return from == TreeState.READY_FOR_EXPORT || from == TreeState.SCORING_FAILED;
    }
}

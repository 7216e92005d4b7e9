package community.cambium.tree.messagetree;

import static community.cambium.tree.messagetree.Grove.ROOT;
import static community.cambium.tree.messagetree.Grove.TREE;
import static community.cambium.tree.messagetree.Grove.message;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.GrowthStarted;
import community.cambium.events.MessageTreeEvent.HaltNoted;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.OrderId;
import community.cambium.events.TreeState;
import community.cambium.tree.messagetree.MessageTreeCommand.HoldTree;
import community.cambium.tree.messagetree.MessageTreeCommand.ReleaseTree;
import community.cambium.tree.messagetree.MessageTreeCommand.RestoreMessage;
import org.junit.jupiter.api.Test;

/// What moderators order, and what it does to trees in every state.
class ModeratorsOrdersTest {
    private static final MessageId A = message("a");
    private static final MessageId BELOW = message("below");

    private static boolean isRemoved(Grove grove, MessageId message) {
        return grove.tree().conversation().message(message).orElseThrow().removed();
    }

    /// A growing tree: prompt, reply a, and a reply below it, all accepted but the last.
    private static Grove twoBelowEachOther() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        grove.accept(A);
        grove.reply("below", A);
        return grove;
    }

    @Test
    void aRemovalTakesWhatHangsBelowOrTheMessageAlone() {
        Grove grove = twoBelowEachOther();
        assertThat(Grove.only(MessageRemoved.class, grove.removeWithReplies(A)))
                .extracting(MessageRemoved::messageId)
                .containsExactly(A, BELOW);
        Grove alone = twoBelowEachOther();
        alone.remove(A);
        assertThat(isRemoved(alone, BELOW)).isFalse();
    }

    @Test
    void aReplyToAMessageRemovedWithItsRepliesIsRemovedWhenItComes() {
        Grove grove = twoBelowEachOther();
        grove.removeWithReplies(A);
        grove.reply("later", A);
        assertThat(isRemoved(grove, message("later"))).isTrue();
        grove.restore(A, true);
        assertThat(isRemoved(grove, message("later"))).isFalse();
    }

    @Test
    void aRestorationBringsBackWhatThatOrderTookAndNothingElse() {
        Grove grove = twoBelowEachOther();
        grove.remove(BELOW);
        grove.removeWithReplies(A);
        assertThat(Grove.only(MessageRestored.class, grove.restore(A, true)))
                .extracting(MessageRestored::messageId)
                .containsExactly(A);
        assertThat(isRemoved(grove, BELOW)).isTrue();
    }

    @Test
    void votesThatCameWhileAMessageWasOutCountWhenItIsBack() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        grove.remove(A);
        grove.accept(A);
        assertThat(grove.verdict("a")).isEqualTo(community.cambium.tree.conversation.Message.Verdict.UNDECIDED);
        grove.restore(A, false);
        assertThat(grove.verdict("a")).isEqualTo(community.cambium.tree.conversation.Message.Verdict.ACCEPTED);
    }

    @Test
    void aRemovalTakenBackBeforeItsMessageCameIsForgotten() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.remove(A);
        grove.restore(A, false);
        grove.reply("a", ROOT);
        assertThat(isRemoved(grove, A)).isFalse();
    }

    @Test
    void aTreeThatLostItsMessagesGoesOnWhenOneIsBack() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.remove(ROOT);
        assertThat(grove.state()).isEqualTo(TreeState.HALTED_BY_MODERATOR);
        grove.restore(ROOT, false);
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
        assertThat(grove.rules()).endsWith("no-accepted-message-left", "halt-lifted");
    }

    @Test
    void aResumedTreeWaitsForAFreePlaceAndGrowsOn() {
        Grove grove = twoBelowEachOther();
        grove.halt();
        assertThat(grove.state()).isEqualTo(TreeState.HALTED_BY_MODERATOR);
        assertThat(grove.freeReplies()).isZero();
        grove.resume();
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
        assertThat(grove.freeReplies()).isZero();
        assertThat(grove.draw()).anyMatch(GrowthStarted.class::isInstance);
        assertThat(grove.state()).isEqualTo(TreeState.GROWING);
        assertThat(grove.freeReplies()).isPositive();
    }

    @Test
    void aTreeHaltedInRankingIsRankedOnWhenResumed() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.rank("x", "a", "b", "c");
        assertThat(Grove.only(WantWithdrawn.class, grove.halt())).hasSize(1);
        assertThat(Grove.only(RankingsWanted.class, grove.resume()))
                .singleElement()
                .extracting(RankingsWanted::slots)
                .isEqualTo(2);
        grove.rank("y", "a", "b", "c");
        grove.rank("z", "a", "b", "c");
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void aFinishedTreeIsHaltedOutOfTheExportAndComesBackFinished() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        for (String ranker : java.util.List.of("x", "y", "z")) {
            grove.rank(ranker, "a", "b", "c");
        }
        grove.halt();
        assertThat(grove.state()).isEqualTo(TreeState.HALTED_BY_MODERATOR);
        grove.resume();
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void whatComesWhileATreeIsHaltedIsKept() {
        Grove grove = twoBelowEachOther();
        grove.halt();
        grove.accept(BELOW);
        grove.resume();
        assertThat(grove.verdict("below")).isEqualTo(community.cambium.tree.conversation.Message.Verdict.ACCEPTED);
    }

    @Test
    void aHaltThatComesBeforeThePromptIsObeyedWhenItComes() {
        Grove grove = new Grove(Grove.SMALL);
        assertThat(grove.halt()).hasExactlyElementsOfTypes(HaltNoted.class);
        grove.plant();
        assertThat(grove.state()).isEqualTo(TreeState.HALTED_BY_MODERATOR);
        grove.resume();
        assertThat(grove.state()).isEqualTo(TreeState.INITIAL_PROMPT_REVIEW);
    }

    @Test
    void aWaitingTreeOfASuspendedAuthorIsHaltedUntilTheyAreBack() {
        Grove grove = new Grove(Grove.SMALL);
        grove.plant();
        grove.accept(ROOT);
        grove.ask(new HoldTree(TREE, grove.occasion()));
        assertThat(grove.rules()).endsWith("author-suspended");
        grove.ask(new ReleaseTree(TREE, grove.occasion()));
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
    }

    @Test
    void aTreeHaltedForTwoReasonsWaitsUntilBothAreGone() {
        Grove grove = new Grove(Grove.SMALL);
        grove.plant();
        grove.accept(ROOT);
        grove.ask(new HoldTree(TREE, grove.occasion()));
        grove.halt();
        grove.ask(new ReleaseTree(TREE, grove.occasion()));
        assertThat(grove.state()).isEqualTo(TreeState.HALTED_BY_MODERATOR);
        grove.resume();
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
    }

    @Test
    void aReplyRestoredWhileTheTreeIsRankedIsRankedToo() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.remove(message("c"));
        assertThat(grove.last(RankingsWanted.class).candidates()).containsExactly(A, message("b"));
        grove.restore(message("c"), false);
        assertThat(grove.last(RankingsWanted.class).candidates()).containsExactly(A, message("b"), message("c"));
    }

    @Test
    void theSameOrderAgainChangesNothing() {
        Grove grove = twoBelowEachOther();
        grove.halt();
        assertThat(grove.halt()).isEmpty();
        grove.resume();
        assertThat(grove.resume()).isEmpty();
        grove.removeWithReplies(A);
        assertThat(grove.removeWithReplies(A)).isEmpty();
        grove.restore(A, true);
        assertThat(grove.restore(A, true)).isEmpty();
        assertThat(grove.ask(new RestoreMessage(
                        TREE, message("never"), new OrderId(Grove.uuid("o")), true, grove.occasion())))
                .isEmpty();
    }
}

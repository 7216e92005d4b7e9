package community.cambium.tree.messagetree;

import static community.cambium.tree.messagetree.Grove.ROOT;
import static community.cambium.tree.messagetree.Grove.message;
import static community.cambium.tree.messagetree.Grove.only;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.DrawDeclined;
import community.cambium.events.MessageTreeEvent.GrowthStarted;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.RemovalNoted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.events.WantId;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantTree;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.TreeParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void aPromptBeginsATreeOfTheShapeInForce() {
        Grove grove = new Grove(null);
        assertThat(grove.plant())
                .hasExactlyElementsOfTypes(
                        MessageTreePlanted.class,
                        MessageAttached.class,
                        MessageTreeStateEntered.class,
                        ReviewsWanted.class);
        assertThat(grove.last(MessageTreePlanted.class).shape()).isEqualTo(new TreeShape(12, 3, 3, 1, 3, 3, 3));
        assertThat(grove.last(ReviewsWanted.class).slots()).isEqualTo(3);
        assertThat(grove.plant()).as("the same prompt again").isEmpty();
    }

    @Test
    void aDrawnGoalIsRecordedWithItsSeed() {
        TreeParameters drawing = TreeParameters.standard().with(Parameter.RANDOM_GOAL_TREE_SIZE, true);
        Grove grove = new Grove(null).with(drawing);
        grove.plant();
        assertThat(grove.last(MessageTreePlanted.class).shape().goalSize()).isBetween(5, 12);
        Map<String, String> inputs =
                grove.last(MessageTreeStateEntered.class).because().inputs();
        int goal = drawing.shape(Long.parseLong(inputs.getOrDefault("goal_seed", "")))
                .goalSize();
        assertThat(inputs).containsEntry("goal_size", Integer.toString(goal));
    }

    @Test
    void anAcceptedPromptWaitsAndGrowsWhenDrawn() {
        Grove grove = new Grove(Grove.SMALL);
        grove.plant();
        grove.accept(ROOT);
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
        assertThat(grove.draw())
                .hasExactlyElementsOfTypes(
                        GrowthStarted.class,
                        MessageTreeStateEntered.class,
                        ReplyParentsOffered.class,
                        RepliesWanted.class);
        assertThat(grove.freeReplies()).isEqualTo(3);
        assertThat(grove.parents()).containsExactly(new ReplyParent(ROOT, Role.PROMPTER, 3, false));
        assertThat(grove.draw()).as("the same draw again").isEmpty();
    }

    @Test
    void aReplyThatCameLateLeavesItsParentRoomForOneInTime() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        grove.halt();
        grove.reply("late", message("a"));
        grove.resume();
        grove.draw();
        assertThat(grove.parents())
                .as("places are counted with every reply that a lease brought")
                .containsExactly(
                        new ReplyParent(ROOT, Role.PROMPTER, 3, true),
                        new ReplyParent(message("a"), Role.ASSISTANT, 2, false));
        grove.reply("a1", message("a"));
        assertThat(grove.parents()).extracting(ReplyParent::messageId).containsExactly(ROOT);
    }

    @Test
    void aRejectedPromptEndsItsTree() {
        Grove grove = new Grove(Grove.SMALL);
        grove.plant();
        grove.reject(ROOT);
        assertThat(grove.state()).isEqualTo(TreeState.ABORTED_LOW_GRADE);
        assertThat(grove.rules()).endsWith("prompt-rejected");
    }

    @Test
    void everyMoveSaysWhy() {
        Grove grove = new Grove(new TreeShape(1, 0, 1, 1, 3, 3, 3)).growing();
        assertThat(grove.rules())
                .containsExactly(
                        "prompt-written", "prompt-accepted", "prompt-drawn", "goal-reached", "nothing-to-rank");
        assertThat(grove.all(MessageTreeStateEntered.class)).allSatisfy(entered -> {
            assertThat(entered.because().causes()).hasSize(1);
            assertThat(entered.because().inputs()).containsKey("parameters");
            assertThat(entered.language()).isEqualTo("en");
        });
        assertThat(grove.all(MessageTreeStateEntered.class).get(1).because().inputs())
                .containsAllEntriesOf(Map.of("score", "1", "threshold", "0.6", "reviews", "3"));
    }

    @Test
    void aTreeOfItsPromptAloneIsReadyAtOnce() {
        assertThat(new Grove(new TreeShape(1, 0, 1, 1, 3, 3, 3)).growing().state())
                .isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void aReplyTakesASlotAndARejectedOneIsReplaced() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        assertThat(grove.freeReplies()).isEqualTo(2);
        grove.reject(message("a"));
        assertThat(grove.freeReplies()).isEqualTo(3);
        assertThat(grove.parents()).containsExactly(new ReplyParent(ROOT, Role.PROMPTER, 4, false));
    }

    @Test
    void aParentAllOfWhoseRepliesWereRejectedCanBeAnsweredAgain() {
        Grove grove = new Grove(new TreeShape(2, 1, 1, 1, 3, 3, 3)).growing();
        for (String name : List.of("a", "b", "c")) {
            grove.reply(name, ROOT);
            assertThat(grove.parents()).as("full while %s is reviewed", name).isEmpty();
            grove.reject(message(name));
            assertThat(grove.parents()).hasSize(1);
            assertThat(grove.state()).isEqualTo(TreeState.GROWING);
        }
        assertThat(grove.parents().getFirst().places()).isEqualTo(4);
        grove.reply("d", ROOT);
        grove.accept(message("d"));
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void aPromptWithOneReplyIsLonely() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        assertThat(grove.parents().getFirst().lonely()).isTrue();
        grove.reply("b", ROOT);
        assertThat(grove.parents().getFirst().lonely()).isFalse();
    }

    @Test
    void depthAndRepliesPerAssistantMessageAreKept() {
        Grove grove = new Grove(new TreeShape(9, 2, 3, 1, 3, 3, 3)).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        assertThat(grove.parents()).extracting(ReplyParent::messageId).containsExactly(ROOT, message("a"));
        grove.reply("a1", message("a"));
        grove.accept(message("a1"));
        assertThat(grove.parents()).extracting(ReplyParent::messageId).containsExactly(ROOT);
    }

    @Test
    void aTreeThatCannotReachItsGoalMovesOnWhenItIsFull() {
        Grove grove = new Grove(new TreeShape(9, 1, 1, 1, 3, 3, 3)).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.rules()).contains("no-parent-left");
        assertThat(grove.freeReplies()).isZero();
    }

    @Test
    void aReplyThatComesWhenTheTreeHasMovedOnIsLateAndReviewed() {
        Grove grove = new Grove(new TreeShape(2, 1, 2, 1, 3, 3, 3)).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        List<MessageTreeEvent> events = grove.reply("late", ROOT);
        assertThat(only(MessageAttached.class, events)).allMatch(MessageAttached::late);
        assertThat(only(ReviewsWanted.class, events)).hasSize(1);
        grove.accept(message("late"));
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.rules()).hasSize(5);
    }

    @Test
    void aReplyThatNobodyAskedForIsLate() {
        Grove grove = new Grove(Grove.SMALL).growing();
        List<MessageTreeEvent> events = grove.reply("a", ROOT, new WantId(Grove.uuid("unknown")));
        assertThat(only(MessageAttached.class, events)).allMatch(MessageAttached::late);
        assertThat(grove.freeReplies()).isEqualTo(3);
        assertThat(grove.state()).isEqualTo(TreeState.GROWING);
    }

    @Test
    void aReplyToAMessageThatIsNotThereIsKeptAndNeverAnswered() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("orphan", message("nowhere"));
        grove.accept(message("orphan"));
        assertThat(grove.parents()).extracting(ReplyParent::messageId).containsExactly(ROOT);
    }

    @Test
    void whatComesBeforeThePromptCountsOnceThePromptIsThere() {
        Grove grove = new Grove(Grove.SMALL);
        grove.accept(ROOT);
        grove.reply("early", ROOT);
        grove.plant();
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
        assertThat(grove.all(MessageAttached.class)).hasSize(2);
        grove.draw();
        assertThat(grove.all(ReviewsWanted.class)).hasSize(1);
    }

    @Test
    void theSameReplyAgainChangesNothing() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        assertThat(grove.reply("a", ROOT)).isEmpty();
    }

    @Test
    void aDrawIsDeclinedByATreeThatCannotGrow() {
        Grove grove = new Grove(Grove.SMALL);
        grove.plant();
        grove.accept(ROOT);
        grove.remove(ROOT);
        assertThat(grove.state()).isEqualTo(TreeState.HALTED_BY_MODERATOR);
        assertThat(grove.draw()).hasExactlyElementsOfTypes(DrawDeclined.class);
        assertThat(grove.last(DrawDeclined.class).language()).isEqualTo("en");
        assertThat(grove.draw()).as("the same draw again").isEmpty();
    }

    @Test
    void aRemovedReplyIsReplacedWhileTheTreeGrows() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        assertThat(grove.grantedReplies()).isEqualTo(3);
        assertThat(grove.remove(message("a")))
                .hasExactlyElementsOfTypes(MessageRemoved.class, ReplyParentsOffered.class, RepliesWanted.class);
        assertThat(grove.grantedReplies()).isEqualTo(4);
        assertThat(grove.parents()).containsExactly(new ReplyParent(ROOT, Role.PROMPTER, 4, false));
    }

    @Test
    void aMessageRemovedUnderReviewIsReviewedNoMore() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        List<MessageTreeEvent> events = grove.remove(message("a"));
        assertThat(only(WantWithdrawn.class, events)).hasSize(1);
        grove.accept(message("a"));
        assertThat(grove.verdict("a")).isEqualTo(community.cambium.tree.conversation.Message.Verdict.UNDECIDED);
        assertThat(grove.remove(message("a"))).as("the same removal again").isEmpty();
    }

    @Test
    void aTreeWithoutAnAcceptedMessageIsHalted() {
        Grove grove = new Grove(Grove.SMALL).growing();
        List<MessageTreeEvent> events = grove.remove(ROOT);
        assertThat(grove.state()).isEqualTo(TreeState.HALTED_BY_MODERATOR);
        assertThat(only(WantWithdrawn.class, events)).hasSize(1);
        assertThat(grove.parents()).isEmpty();
    }

    @Test
    void aTreeGoesOnWithoutItsPromptWhileOthersAreLeft() {
        Grove grove = new Grove(new TreeShape(3, 2, 3, 2, 3, 3, 3)).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        grove.remove(ROOT);
        assertThat(grove.state()).isEqualTo(TreeState.GROWING);
        assertThat(grove.parents()).extracting(ReplyParent::messageId).containsExactly(message("a"));
        assertThat(grove.freeReplies()).isEqualTo(2);
    }

    @Test
    void aRemovalThatComesBeforeItsMessageIsNotedAndObeyed() {
        Grove grove = new Grove(Grove.SMALL).growing();
        assertThat(grove.remove(message("a"))).hasExactlyElementsOfTypes(RemovalNoted.class);
        assertThat(grove.remove(message("a"))).isEmpty();
        List<MessageTreeEvent> events = grove.reply("a", ROOT);
        assertThat(only(MessageRemoved.class, events)).hasSize(1);
        assertThat(only(ReviewsWanted.class, events)).isEmpty();
        assertThat(grove.freeReplies()).isEqualTo(3);
    }

    @Test
    void aPromptRemovedBeforeItCameHaltsItsTree() {
        Grove grove = new Grove(Grove.SMALL);
        grove.remove(ROOT);
        grove.plant();
        assertThat(grove.state()).isEqualTo(TreeState.HALTED_BY_MODERATOR);
        assertThat(grove.all(ReviewsWanted.class)).isEmpty();
    }

    @Test
    void aPlantedTreeIgnoresAnotherPrompt() {
        Grove grove = new Grove(Grove.SMALL).growing();
        PlantTree other = new PlantTree(
                Grove.TREE,
                Grove.task("x"),
                new WantId(Grove.uuid("x")),
                Grove.ANN,
                "de",
                null,
                null,
                grove.occasion());
        assertThat(grove.ask(other)).isEmpty();
    }
}

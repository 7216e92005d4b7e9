package community.cambium.tree.messagetree;

import static community.cambium.tree.messagetree.Grove.ANN;
import static community.cambium.tree.messagetree.Grove.ROOT;
import static community.cambium.tree.messagetree.Grove.TREE;
import static community.cambium.tree.messagetree.Grove.message;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ImportFate;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.Role;
import community.cambium.events.TreeState;
import community.cambium.tree.messagetree.MessageTreeCommand.AttachImportedMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.BeginRanking;
import community.cambium.tree.messagetree.MessageTreeCommand.CompleteImport;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantImportedTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What becomes of trees that another system collected.
class ImportsTest {
    private final Grove grove = new Grove(Grove.SMALL);

    private void begin() {
        grove.ask(new PlantImportedTree(TREE, "en", ANN, "oasst1", ImportFate.READY, grove.occasion()));
    }

    private void bring(MessageId id, @Nullable MessageId parent, Role role, @Nullable Boolean accepted) {
        grove.ask(new AttachImportedMessage(TREE, id, parent, role, ANN, accepted, null, false, grove.occasion()));
    }

    private void complete(ImportFate fate) {
        grove.ask(new CompleteImport(TREE, fate, grove.occasion()));
    }

    private void prompt(@Nullable Boolean accepted) {
        begin();
        bring(ROOT, null, Role.PROMPTER, accepted);
    }

    private void reply(String name) {
        bring(message(name), ROOT, Role.ASSISTANT, true);
    }

    @Test
    void aTreeIsPlantedWhenAllItsMessagesAreThereAndSaysWhereItComesFrom() {
        prompt(true);
        assertThat(grove.state()).isNull();
        complete(ImportFate.READY);
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.last(MessageTreePlanted.class).origin()).isEqualTo("oasst1");
        assertThat(grove.rules()).containsExactly("imported");
    }

    @Test
    void theSameImportAgainAddsNothing() {
        prompt(true);
        complete(ImportFate.READY);
        int before = grove.history.size();
        prompt(true);
        complete(ImportFate.GROW);
        assertThat(grove.history).hasSize(before);
    }

    @Test
    void aReadyTreeAsksForNothingEvenIfSomeOfItWasUndecided() {
        prompt(true);
        bring(message("a"), ROOT, Role.ASSISTANT, null);
        complete(ImportFate.READY);
        assertThat(grove.all(ReviewsWanted.class)).isEmpty();
    }

    @Test
    void aTreeThatIsToGrowWaitsForAPlaceAndAsksForWhatItLacks() {
        prompt(true);
        bring(message("a"), ROOT, Role.ASSISTANT, null);
        complete(ImportFate.GROW);
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
        grove.draw();
        assertThat(grove.last(ReviewsWanted.class).messageId()).isEqualTo(message("a"));
        assertThat(grove.freeReplies()).isPositive();
    }

    @Test
    void aTreeToGrowWhosePromptIsUndecidedIsReviewed() {
        prompt(null);
        complete(ImportFate.GROW);
        assertThat(grove.state()).isEqualTo(TreeState.INITIAL_PROMPT_REVIEW);
        grove.accept(ROOT);
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
    }

    @Test
    void aTreeToGrowWhosePromptWasRejectedIsAborted() {
        prompt(false);
        complete(ImportFate.GROW);
        assertThat(grove.state()).isEqualTo(TreeState.ABORTED_LOW_GRADE);
    }

    @Test
    void aTreeOfTheBacklogThatHadNothingToRankReturnsWhenItHas() {
        prompt(true);
        reply("a");
        reply("b");
        complete(ImportFate.BACKLOG);
        grove.remove(message("b"));
        grove.ask(new BeginRanking(TREE, grove.occasion()));
        assertThat(grove.state()).isEqualTo(TreeState.ABORTED_LOW_GRADE);
        assertThat(grove.reconsider()).isEmpty();
        grove.restore(message("b"), false);
        assertThat(grove.state()).isEqualTo(TreeState.BACKLOG_RANKING);
        assertThat(grove.rules()).endsWith("something-to-rank");
    }

    @Test
    void aTreeOfTheBacklogIsRankedWhenItIsChosen() {
        prompt(true);
        reply("a");
        reply("b");
        complete(ImportFate.BACKLOG);
        assertThat(grove.state()).isEqualTo(TreeState.BACKLOG_RANKING);
        assertThat(grove.all(RankingsWanted.class)).isEmpty();
        grove.ask(new BeginRanking(TREE, grove.occasion()));
        assertThat(grove.state()).isEqualTo(TreeState.RANKING);
        assertThat(grove.last(RankingsWanted.class).candidates()).containsExactly(message("a"), message("b"));
        for (String ranker : java.util.List.of("x", "y", "z")) {
            grove.rank(ranker, "b", "a");
        }
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void aTreeOfTheBacklogWithNothingToRankEndsWhenItIsChosen() {
        prompt(true);
        reply("a");
        complete(ImportFate.BACKLOG);
        grove.ask(new BeginRanking(TREE, grove.occasion()));
        assertThat(grove.state()).isEqualTo(TreeState.ABORTED_LOW_GRADE);
        assertThat(grove.rules()).endsWith("nothing-to-rank");
    }

    @Test
    void aRemovalOrderedBeforeAnImportedMessageCameIsObeyed() {
        grove.remove(message("a"));
        prompt(true);
        reply("a");
        assertThat(grove.tree()
                        .conversation()
                        .message(message("a"))
                        .orElseThrow()
                        .removed())
                .isTrue();
    }
}

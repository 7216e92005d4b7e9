package community.cambium.tree.messagetree;

import static community.cambium.tree.messagetree.Grove.ROOT;
import static community.cambium.tree.messagetree.Grove.message;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.MessageAccepted;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.tree.messagetree.MessageTreeCommand.ScoreAgain;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.TreeParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is decided again: by other parameters, or with rankings that came late.
class ReconsideredTest {
    private static final TreeParameters STRICT =
            TreeParameters.standard().with(Parameter.ACCEPTANCE_THRESHOLD_REPLY, "0.9");

    private static Grove exportable() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        for (String ranker : List.of("x", "y", "z")) {
            grove.rank(ranker, "a", "b", "c");
        }
        return grove;
    }

    private static ScoreAgain scoreAgain(Grove grove) {
        return new ScoreAgain(Grove.TREE, grove.occasion());
    }

    @Test
    void aLowerThresholdLetsInWhatWasRejectedAndAHigherOneTakesNothingBack() {
        Grove grove = new Grove(Grove.SMALL).with(STRICT).growing();
        grove.reply("a", ROOT);
        grove.review(message("a"), "r1", 1, 0.0);
        grove.review(message("a"), "r2", 0, 0.0);
        grove.review(message("a"), "r3", 0, 0.0);
        assertThat(grove.all(MessageAccepted.class)).hasSize(1);
        grove.with(TreeParameters.standard()).reconsider();
        assertThat(grove.all(MessageAccepted.class)).hasSize(2);
        assertThat(grove.with(STRICT).reconsider()).isEmpty();
    }

    private Grove withHalfRejected(Grove grove, String name) {
        grove.reply(name, ROOT);
        grove.review(message(name), name + "1", 1, 0.0);
        grove.review(message(name), name + "2", 0, 0.0);
        grove.review(message(name), name + "3", 0, 0.0);
        return grove;
    }

    @Test
    void aPromptThatWasRejectedWaitsAfterAllByALowerThreshold() {
        Grove grove = new Grove(Grove.SMALL)
                .with(TreeParameters.standard().with(Parameter.ACCEPTANCE_THRESHOLD_INITIAL_PROMPT, "0.9"));
        grove.plant();
        grove.review(ROOT, "r1", 1, 0.0);
        grove.review(ROOT, "r2", 0, 0.0);
        grove.review(ROOT, "r3", 0, 0.0);
        assertThat(grove.state()).isEqualTo(TreeState.ABORTED_LOW_GRADE);
        assertThat(grove.reconsider()).isEmpty();
        grove.with(TreeParameters.standard()).reconsider();
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
    }

    @Test
    void aHaltedTreeIsJudgedByTheParametersInForceWhenItGoesOn() {
        Grove grove = withHalfRejected(new Grove(Grove.SMALL).with(STRICT).growing(), "a");
        grove.halt();
        assertThat(grove.with(TreeParameters.standard()).reconsider()).isEmpty();
        grove.resume();
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
        assertThat(grove.all(MessageAccepted.class)).hasSize(1);
        grove.draw();
        assertThat(grove.all(MessageAccepted.class)).hasSize(2);
        assertThat(grove.rules()).endsWith("prompt-drawn");
    }

    @Test
    void aTreeThatIsDoneIsLeftAsItIsThoughItWasHalted() {
        Grove grove = withHalfRejected(new Grove(Grove.SMALL).with(STRICT).growing(), "late");
        for (String name : List.of("a", "b", "c")) {
            grove.reply(name, ROOT);
            grove.accept(message(name));
        }
        for (String ranker : List.of("x", "y", "z")) {
            grove.rank(ranker, "a", "b", "c");
        }
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        int accepted = grove.all(MessageAccepted.class).size();
        grove.with(TreeParameters.standard()).reconsider();
        grove.halt();
        grove.resume();
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.all(MessageAccepted.class)).hasSize(accepted);
    }

    @Test
    void reconsideringWhatStandsChangesNothing() {
        assertThat(new Grove(Grove.SMALL).growing().reconsider()).isEmpty();
        assertThat(exportable().reconsider()).isEmpty();
        assertThat(new Grove(Grove.SMALL).reconsider()).isEmpty();
    }

    @Test
    void lateRankingsReopenNothingAndCountWhenTheTreeIsScoredAgain() {
        Grove grove = exportable();
        for (int i = 0; i < 4; i++) {
            assertThat(grove.rank("late" + i, "c", "b", "a")).hasExactlyElementsOfTypes(RankingCounted.class);
        }
        assertThat(grove.last(ConsensusReached.class).order().getFirst()).isEqualTo(message("a"));
        grove.ask(scoreAgain(grove));
        assertThat(grove.last(ConsensusReached.class).order().getFirst()).isEqualTo(message("c"));
        assertThat(grove.last(ConsensusReached.class).rankings()).hasSize(7);
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void aReplyThatDroppedOutHasNoRankAfterTheTreeIsScoredAgain() {
        Grove grove = exportable();
        assertThat(grove.last(ConsensusReached.class).unranked()).isEmpty();
        grove.remove(message("a"));
        grove.ask(scoreAgain(grove));
        ConsensusReached again = grove.last(ConsensusReached.class);
        assertThat(again.order()).containsExactly(message("b"), message("c"));
        assertThat(again.unranked()).containsExactly(message("a"));
        assertThat(again.rankOf(message("c"))).isOne();
        assertThat(again.rankOf(message("a"))).isNull();
    }

    @Test
    void aReplyThatIsLeftAloneHasNoRankAfterTheTreeIsScoredAgain() {
        Grove grove = exportable();
        grove.remove(message("a"));
        grove.remove(message("b"));
        grove.ask(scoreAgain(grove));
        ConsensusReached again = grove.last(ConsensusReached.class);
        assertThat(again.order()).isEmpty();
        assertThat(again.unranked()).containsExactly(message("a"), message("b"), message("c"));
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void aTreeThatWasNeverScoredIsNotScoredAgain() {
        Grove growing = new Grove(Grove.SMALL).growing();
        assertThat(growing.refusalOf(scoreAgain(growing))).isEqualTo(MessageTreeRejection.TREE_NOT_SCORED);
        Grove unknown = new Grove(Grove.SMALL);
        assertThat(unknown.refusalOf(scoreAgain(unknown))).isEqualTo(MessageTreeRejection.TREE_UNKNOWN);
    }

    @Test
    void scoringFailsWithMoreCandidatesThanCanBeComparedAndGoesOnWhenThereAreFewer() {
        Grove grove = new Grove(new TreeShape(102, 1, 101, 1, 1, 1, 1)).growing();
        String[] names = IntStream.range(0, 101).mapToObj(i -> "n" + i).toArray(String[]::new);
        for (String name : names) {
            grove.reply(name, ROOT);
            grove.review(message(name), "r", 0, 0.0);
        }
        grove.rank("x", names);
        assertThat(grove.state()).isEqualTo(TreeState.SCORING_FAILED);
        assertThat(grove.rules()).endsWith("too-many-candidates");
        grove.remove(message("n7"));
        grove.ask(scoreAgain(grove));
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.last(ConsensusReached.class).order()).hasSize(100);
    }
}

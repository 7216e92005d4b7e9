package community.cambium.tree.messagetree;

import static community.cambium.tree.messagetree.Grove.ROOT;
import static community.cambium.tree.messagetree.Grove.message;
import static community.cambium.tree.messagetree.Grove.only;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.events.WantId;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.TreeParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void aFullTreeWantsItsRepliesRanked() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        assertThat(grove.state()).isEqualTo(TreeState.RANKING);
        assertThat(grove.all(RankingsWanted.class)).singleElement().satisfies(wanted -> {
            assertThat(wanted.parentId()).isEqualTo(ROOT);
            assertThat(wanted.candidateRole()).isEqualTo(Role.ASSISTANT);
            assertThat(wanted.candidates()).containsExactly(message("a"), message("b"), message("c"));
            assertThat(wanted.slots()).isEqualTo(3);
        });
        assertThat(grove.freeReplies()).isZero();
        assertThat(grove.parents()).isEmpty();
    }

    @Test
    void enoughRankingsMakeTheTreeReady() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.rank("r1", "b", "a", "c");
        grove.rank("r2", "b", "c", "a");
        assertThat(grove.state()).isEqualTo(TreeState.RANKING);
        grove.rank("r3", "a", "b", "c");
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        ConsensusReached consensus = grove.last(ConsensusReached.class);
        assertThat(consensus.order()).containsExactly(message("b"), message("a"), message("c"));
        assertThat(consensus.rankings()).hasSize(3);
        assertThat(grove.rules()).endsWith("goal-reached", "rankings-complete", "consensus-reached");
    }

    @Test
    void theSameRankingAgainChangesNothing() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.rank("r1", "b", "a", "c");
        assertThat(grove.rank("r1", "b", "a", "c")).isEmpty();
    }

    @Test
    void notRankableVotesCountButOrderNothing() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.rank("r1", true, "c", "b", "a");
        grove.rank("r2", true, "c", "b", "a");
        grove.rank("r3", "a", "b", "c");
        assertThat(grove.last(ConsensusReached.class).order())
                .containsExactly(message("a"), message("b"), message("c"));
    }

    @Test
    void ifNobodyCanRankThereIsNoOrder() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.rank("r1", true, "c", "b", "a");
        grove.rank("r2", true, "c", "b", "a");
        grove.rank("r3", true, "c", "b", "a");
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.last(ConsensusReached.class).order()).isEmpty();
    }

    @Test
    void notRankableVotesOrderAsInOpenAssistantIfAskedTo() {
        Grove grove = new Grove(Grove.SMALL)
                .with(TreeParameters.standard().with(Parameter.COUNT_ORDER_OF_NOT_RANKABLE, true))
                .ranking();
        grove.rank("r1", true, "c", "b", "a");
        grove.rank("r2", true, "c", "b", "a");
        grove.rank("r3", "a", "b", "c");
        assertThat(grove.last(ConsensusReached.class).order())
                .containsExactly(message("c"), message("b"), message("a"));
    }

    @Test
    void aLateRankingIsKeptAndReopensNothing() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        for (String ranker : List.of("r1", "r2", "r3")) {
            grove.rank(ranker, "a", "b", "c");
        }
        List<MessageTreeEvent> late = grove.rank("r4", "c", "b", "a");
        assertThat(late).hasExactlyElementsOfTypes(RankingCounted.class);
        assertThat(only(RankingCounted.class, late)).allMatch(RankingCounted::late);
    }

    @Test
    void aTreeWithNothingToRankIsReadyAtOnce() {
        Grove grove = new Grove(new TreeShape(3, 2, 1, 1, 3, 3, 3)).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        grove.reply("a1", message("a"));
        grove.accept(message("a1"));
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.all(RankingsWanted.class)).isEmpty();
    }

    @Test
    void promptersRepliesAreRankedOnlyIfAskedTo() {
        TreeShape broad = new TreeShape(4, 2, 1, 2, 3, 3, 3);
        assertThat(withTwoPromptersReplies(new Grove(broad)).state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        Grove ranking = withTwoPromptersReplies(
                new Grove(broad).with(TreeParameters.standard().with(Parameter.RANK_PROMPTER_REPLIES, true)));
        assertThat(ranking.state()).isEqualTo(TreeState.RANKING);
        assertThat(ranking.last(RankingsWanted.class).candidateRole()).isEqualTo(Role.PROMPTER);
    }

    @Test
    void aRemovedCandidateIsRankedNoMore() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.rank("r1", "c", "a", "b");
        List<MessageTreeEvent> events = grove.remove(message("c"));
        assertThat(only(WantWithdrawn.class, events)).hasSize(1);
        assertThat(only(RankingsWanted.class, events)).singleElement().satisfies(wanted -> {
            assertThat(wanted.candidates()).containsExactly(message("a"), message("b"));
            assertThat(wanted.slots()).isEqualTo(2);
        });
        grove.rank("r2", "b", "a");
        grove.rank("r3", "b", "a");
        assertThat(grove.last(ConsensusReached.class).order()).containsExactly(message("b"), message("a"));
    }

    @Test
    void nothingIsRankedBelowARemovedParent() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        List<MessageTreeEvent> events = grove.remove(ROOT);
        assertThat(only(WantWithdrawn.class, events)).hasSize(1);
        assertThat(only(RankingsWanted.class, events)).isEmpty();
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void aRankingOfCandidatesThatChangedMeanwhileComesLate() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        WantId before = grove.last(RankingsWanted.class).wantId();
        grove.remove(message("c"));
        assertThat(only(RankingCounted.class, grove.rank("r1", before, "c", "a", "b")))
                .singleElement()
                .matches(RankingCounted::late);
        for (String ranker : List.of("r2", "r3", "r4")) {
            assertThat(grove.state()).isEqualTo(TreeState.RANKING);
            assertThat(only(RankingCounted.class, grove.rank(ranker, "b", "a"))).noneMatch(RankingCounted::late);
        }
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
    }

    @Test
    void aTreeLeftWithNothingToRankIsReadyAtOnce() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.remove(message("c"));
        assertThat(grove.state()).isEqualTo(TreeState.RANKING);
        grove.remove(message("b"));
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.all(ConsensusReached.class)).isEmpty();
    }

    @Test
    void aReplyAcceptedDuringRankingIsNotRanked() {
        Grove grove = new Grove(Grove.SMALL).ranking();
        grove.reply("late", ROOT);
        grove.accept(message("late"));
        assertThat(grove.all(RankingsWanted.class)).hasSize(1);
        for (String ranker : List.of("r1", "r2", "r3")) {
            grove.rank(ranker, "a", "b", "c");
        }
        assertThat(grove.last(ConsensusReached.class).order()).hasSize(3);
    }

    private static Grove withTwoPromptersReplies(Grove grove) {
        grove.growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        for (String name : List.of("a1", "a2")) {
            grove.reply(name, message("a"));
            grove.accept(message(name));
        }
        return grove;
    }
}

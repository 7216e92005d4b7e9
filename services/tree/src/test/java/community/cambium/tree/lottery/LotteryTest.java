package community.cambium.tree.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PlaceFreed;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.events.LotteryEvent.PromptEnteredLottery;
import community.cambium.events.LotteryEvent.PromptReviewBegun;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.LotteryEvent.PromptsWithdrawn;
import community.cambium.events.MessageTreeId;
import community.cambium.events.WantId;
import community.cambium.testing.Scenario;
import community.cambium.tree.lottery.LotteryCommand.BeginPromptReview;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.FailPromptReview;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.lottery.LotteryCommand.OpenLanguage;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import community.cambium.tree.queue.Waiting;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LotteryTest {
    private static final TreeParameters TWO_AT_A_TIME = TreeParameters.standard()
            .with(Parameter.MAX_ACTIVE_TREES, 2)
            .with(Parameter.MAX_INITIAL_PROMPT_REVIEW, 3)
            .with(Parameter.MAX_PROMPT_LOTTERY_WAITING, 4);
    private static final ContributorId AUTHOR = new ContributorId(new UUID(7, 7));
    private final Scenario<Lottery, LotteryCommand, LotteryEvent> scenario = Scenario.of(LotteryDecider.decider());

    @Test
    void anOpenedLanguageWantsAsManyPromptsAsItHasRoomFor() {
        scenario.when(open(1))
                .then(new PromptsWanted("en", want(1, 0), 4, null, false, null))
                .when(open(2))
                .thenNothing();
    }

    @Test
    void aLanguageWhosePromptsAreDisabledWantsNone() {
        TreeParameters disabled = TWO_AT_A_TIME.with(Parameter.INIT_PROMPT_DISABLED_LANGS, "de,en");
        scenario.when(new OpenLanguage("en", occasion(1, disabled))).thenNothing();
    }

    @Test
    void moreRoomMeansMorePrompts() {
        TreeParameters larger = TWO_AT_A_TIME.with(Parameter.MAX_PROMPT_LOTTERY_WAITING, 100);
        scenario.after(open(1))
                .when(new OpenLanguage("en", occasion(2, larger)))
                .then(new PromptsWanted("en", want(2, 1), 1, null, false, null));
    }

    @Test
    void noPromptIsOfferedWhileEnoughWait() {
        var crowded =
                scenario.after(open(1), enter(2, "a"), enter(3, "b"), enter(4, "c"), enter(5, "d"), enter(6, "e"));
        crowded.when(enter(7, "f"))
                .thenEvents(events -> {
                    PromptsWithdrawn withdrawn = (PromptsWithdrawn) events.getLast();
                    assertThat(withdrawn.wantId()).isEqualTo(want(1, 0));
                    assertThat(withdrawn.because().rule()).isEqualTo("fewer-prompts-wanted");
                })
                .when(free(8, "a"))
                .thenEvents(events -> assertThat(events.getLast())
                        .isEqualTo(new PromptsWanted("en", want(8, 1), 1, null, false, null)));
    }

    @Test
    void anAcceptedPromptIsDrawnAtOnceIfThereIsAPlace() {
        scenario.after(open(1), begin(2, "a")).when(enter(3, "a")).thenEvents(events -> {
            assertThat(events.get(0)).isEqualTo(new PromptEnteredLottery("en", tree("a"), AUTHOR, false));
            assertThat(events.get(1)).isInstanceOf(PromptDrawn.class);
        });
    }

    @Test
    void aPromptWaitsUntilAPlaceIsFree() {
        scenario.after(open(1), begin(2, "a"), begin(3, "b"), begin(4, "c"), enter(5, "a"), enter(6, "b"))
                .when(enter(7, "c"))
                .thenEvents(events -> assertThat(events).noneMatch(PromptDrawn.class::isInstance))
                .when(free(8, "b"))
                .thenEvents(events -> {
                    assertThat(events.getFirst()).isEqualTo(new PlaceFreed("en", tree("b")));
                    assertThat(events).filteredOn(PromptDrawn.class::isInstance).hasSize(1);
                });
    }

    @Test
    void aDrawCanBeCheckedFromItsEvent() {
        var waiting =
                scenario.after(open(1), enter(2, "a"), enter(3, "b"), enter(4, "c"), enter(5, "d"), enter(6, "e"));
        waiting.when(free(7, "a")).thenEvents(events -> {
            PromptDrawn drawn = (PromptDrawn) events.get(1);
            List<Waiting> candidates = waiting.state().waiting().inOrder();
            assertThat(candidates).extracting(Waiting::treeId).containsExactly(tree("c"), tree("d"), tree("e"));
            assertThat(drawn.candidates()).isEqualTo(3);
            assertThat(drawn.treeId())
                    .isEqualTo(
                            WeightedDraw.draw(candidates, _ -> 1, drawn.seed()).treeId());
        });
    }

    @Test
    void everyWaitingPromptCanBeDrawn() {
        Set<MessageTreeId> drawn = new HashSet<>();
        for (int seed = 1; seed < 50; seed++) {
            var waiting = scenario.after(open(1), enter(2, "a"), enter(3, "b"), enter(4, "c"), enter(5, "d"));
            waiting.when(free(100 + seed, "a")).thenEvents(events -> drawn.add(((PromptDrawn) events.get(1)).treeId()));
        }
        assertThat(drawn).containsExactlyInAnyOrder(tree("c"), tree("d"));
    }

    @Test
    void theSameFactAgainChangesNothing() {
        scenario.after(open(1), begin(2, "a")).when(begin(3, "a")).thenNothing();
        scenario.after(open(1), begin(2, "a"), enter(3, "a"))
                .when(enter(4, "a"))
                .thenNothing();
        scenario.after(open(1), begin(2, "a"), fail(3, "a")).when(fail(4, "a")).thenNothing();
        scenario.after(open(1), enter(3, "a"), free(4, "a")).when(free(5, "a")).thenNothing();
    }

    @Test
    void aPromptIsUnderReviewUntilItIsDecided() {
        assertThat(scenario.after(open(1), begin(2, "a")).state().reviewed().size())
                .isEqualTo(1);
        assertThat(scenario.after(open(1), begin(2, "a"), fail(3, "a"))
                        .state()
                        .reviewed()
                        .size())
                .isZero();
        assertThat(scenario.after(open(1), begin(2, "a"), enter(3, "a"))
                        .state()
                        .reviewed()
                        .size())
                .isZero();
    }

    @Test
    void aLanguageThatWasNotOpenedWantsNothingButStillDraws() {
        scenario.when(begin(1, "a"))
                .then(new PromptReviewBegun("en", tree("a"), new WantId(new UUID(0, 9))))
                .when(enter(2, "a"))
                .thenEvents(events ->
                        assertThat(events).hasExactlyElementsOfTypes(PromptEnteredLottery.class, PromptDrawn.class));
    }

    @Test
    void whateverHappensNoMoreTreesGrowThanPlacesAndNoPromptIsLost() {
        Random random = new Random(3);
        Scenario<Lottery, LotteryCommand, LotteryEvent> story = scenario.after(open(1));
        for (int i = 2; i < 300; i++) {
            story = story.after(random.nextBoolean() ? enter(i, "t" + i) : free(i, "t" + random.nextInt(i)));
            assertThat(story.state().growing().size()).isLessThanOrEqualTo(2);
            assertThat(story.state().growing().size() == 2
                            || story.state().waiting().isEmpty())
                    .as("nobody waits while there is a place")
                    .isTrue();
        }
    }

    private static LotteryCommand open(int n) {
        return new OpenLanguage("en", occasion(n, TWO_AT_A_TIME));
    }

    private static LotteryCommand begin(int n, String tree) {
        return new BeginPromptReview("en", tree(tree), new WantId(new UUID(0, 9)), occasion(n, TWO_AT_A_TIME));
    }

    private static LotteryCommand enter(int n, String tree) {
        return new EnterLottery("en", tree(tree), AUTHOR, false, occasion(n, TWO_AT_A_TIME));
    }

    private static LotteryCommand fail(int n, String tree) {
        return new FailPromptReview("en", tree(tree), occasion(n, TWO_AT_A_TIME));
    }

    private static LotteryCommand free(int n, String tree) {
        return new FreePlace("en", tree(tree), occasion(n, TWO_AT_A_TIME));
    }

    private static WantId want(int n, int ordinal) {
        return occasion(n, TWO_AT_A_TIME).wantId("lottery-en", ordinal);
    }

    private static MessageTreeId tree(String name) {
        return new MessageTreeId(new UUID(0x7000L, List.of(name).hashCode()));
    }

    private static Occasion occasion(int n, TreeParameters parameters) {
        return new Occasion(ParametersInForce.everywhere(parameters), new UUID(0x7000L, n), n * 1000L);
    }
}

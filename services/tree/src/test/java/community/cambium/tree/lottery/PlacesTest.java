package community.cambium.tree.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.AuthorWeight;
import community.cambium.events.ContributorId;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.AuthorBarred;
import community.cambium.events.LotteryEvent.AuthorReadmitted;
import community.cambium.events.LotteryEvent.BacklogTreeChosen;
import community.cambium.events.LotteryEvent.LanguageReconsidered;
import community.cambium.events.LotteryEvent.PlaceGiven;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.events.LotteryEvent.PromptEnteredLottery;
import community.cambium.events.LotteryEvent.PromptLeftLottery;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.LotteryEvent.PromptsWithdrawn;
import community.cambium.events.LotteryEvent.TreeEnteredBacklog;
import community.cambium.events.MessageTreeId;
import community.cambium.testing.Scenario;
import community.cambium.tree.lottery.LotteryCommand.BarAuthor;
import community.cambium.tree.lottery.LotteryCommand.ConsiderBacklog;
import community.cambium.tree.lottery.LotteryCommand.EnterBacklog;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.EnterRanking;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.lottery.LotteryCommand.LeaveLottery;
import community.cambium.tree.lottery.LotteryCommand.OpenLanguage;
import community.cambium.tree.lottery.LotteryCommand.ReadmitAuthor;
import community.cambium.tree.lottery.LotteryCommand.Reconsider;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.Standing;
import community.cambium.tree.parameters.TreeParameters;
import community.cambium.tree.queue.Backlog;
import community.cambium.tree.queue.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who gets a free place, who is passed over, and what is taken from the backlog.
class PlacesTest {
    private static final ContributorId ANN = author("ann");
    private static final ContributorId BEN = author("ben");
    private static final TreeParameters ONE_PLACE = TreeParameters.standard().with(Parameter.MAX_ACTIVE_TREES, 1);

    private final Scenario<Lottery, LotteryCommand, LotteryEvent> scenario = Scenario.of(LotteryDecider.decider());
    private TreeParameters parameters = ONE_PLACE;
    private Standing standing = Standing.UNKNOWN;
    private int occasions;

    private static ContributorId author(String name) {
        return new ContributorId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static MessageTreeId tree(String name) {
        return new MessageTreeId(author(name).value());
    }

    private Occasion occasion() {
        occasions++;
        return new Occasion(
                ParametersInForce.everywhere(parameters), new UUID(0x7000L, occasions), occasions * 7919L, standing);
    }

    private LotteryCommand enter(String tree, ContributorId author) {
        return new EnterLottery("en", tree(tree), author, false, occasion());
    }

    private LotteryCommand free(String tree) {
        return new FreePlace("en", tree(tree), occasion());
    }

    private static List<LotteryEvent> without(Class<?> type, List<LotteryEvent> events) {
        return events.stream().filter(event -> !type.isInstance(event)).toList();
    }

    @Test
    void authorsAreDrawnByTheirWeightHoweverManyPromptsTheyHave() {
        List<Waiting> candidates = new ArrayList<>();
        candidates.add(new Waiting(tree("ann's"), ANN, false));
        for (int i = 0; i < 5; i++) {
            candidates.add(new Waiting(tree("ben's " + i), BEN, false));
        }
        Map<ContributorId, Integer> drawn = new HashMap<>();
        Map<MessageTreeId, Integer> trees = new HashMap<>();
        for (long seed = -10_000; seed < 10_000; seed++) {
            Waiting one = WeightedDraw.draw(candidates, author -> author.equals(ANN) ? 3 : 1, seed);
            drawn.merge(one.author(), 1, Integer::sum);
            trees.merge(one.treeId(), 1, Integer::sum);
        }
        assertThat(drawn).containsEntry(ANN, 15_000).containsEntry(BEN, 5_000);
        assertThat(trees).hasSize(6);
        assertThat(trees.values()).allMatch(times -> times >= 1000);
    }

    @Test
    void theWeightsOfADrawStandInItsEvent() {
        standing = new Standing(Map.of(ANN, 4), Map.of());
        scenario.after(enter("first", BEN), enter("a", ANN), enter("b", BEN))
                .when(free("first"))
                .thenEvents(events -> {
                    PromptDrawn drawn = (PromptDrawn) events.get(1);
                    assertThat(drawn.candidates()).isEqualTo(2);
                    assertThat(drawn.weights()).containsExactly(new AuthorWeight(ANN, 5));
                });
    }

    @Test
    void aTreeThatGrewBeforeGetsTheNextPlaceWithoutADraw() {
        var grown = scenario.after(enter("old", ANN), free("old"), enter("new", BEN), enter("other", BEN));
        grown.when(enter("old", ANN))
                .then(new PromptEnteredLottery("en", tree("old"), ANN, true))
                .when(free("new"))
                .thenEvents(events -> assertThat(events).contains(new PlaceGiven("en", tree("old"))));
    }

    @Test
    void aTreeThatWasStoppedWhileItWaitedIsNotDrawn() {
        scenario.after(enter("first", ANN), enter("a", BEN))
                .when(new LeaveLottery("en", tree("a"), occasion()))
                .then(new PromptLeftLottery("en", tree("a")))
                .when(free("first"))
                .thenEvents(events -> assertThat(events).noneMatch(PromptDrawn.class::isInstance));
    }

    @Test
    void aSuspendedAuthorsPromptsAreHeldBackUntilTheyAreReadmitted() {
        scenario.after(enter("first", ANN), enter("b1", BEN))
                .when(new BarAuthor("en", BEN, occasion()))
                .then(new AuthorBarred("en", BEN, List.of(tree("b1"))))
                .when(enter("b2", BEN))
                .thenEvents(events -> assertThat(events)
                        .containsExactly(
                                new PromptEnteredLottery("en", tree("b2"), BEN, false),
                                new AuthorBarred("en", BEN, List.of(tree("b2")))))
                .when(new BarAuthor("en", BEN, occasion()))
                .thenNothing()
                .when(new ReadmitAuthor("en", BEN, occasion()))
                .then(new AuthorReadmitted("en", BEN, List.of(tree("b1"), tree("b2"))));
    }

    @Test
    void morePlacesAreGivenAwayAtOnceWhenParametersChange() {
        var waiting = scenario.after(enter("first", ANN), enter("a", BEN), enter("b", BEN));
        parameters = ONE_PLACE.with(Parameter.MAX_ACTIVE_TREES, 3);
        waiting.when(new Reconsider("en", occasion()))
                .thenEvents(events -> assertThat(events)
                        .hasExactlyElementsOfTypes(LanguageReconsidered.class, PromptDrawn.class, PromptDrawn.class));
    }

    @Test
    void aLanguageClosedForPromptsTakesBackWhatItAskedForAndAsksAgainWhenOpened() {
        var open = scenario.after(new OpenLanguage("en", occasion()));
        parameters = ONE_PLACE.with(Parameter.INIT_PROMPT_DISABLED_LANGS, "en");
        var closed = open.when(new Reconsider("en", occasion()))
                .thenEvents(events -> assertThat(events)
                        .hasExactlyElementsOfTypes(LanguageReconsidered.class, PromptsWithdrawn.class));
        parameters = ONE_PLACE;
        closed.when(new Reconsider("en", occasion()))
                .thenEvents(events ->
                        assertThat(events).hasExactlyElementsOfTypes(LanguageReconsidered.class, PromptsWanted.class));
    }

    @Test
    void fewerPromptsAreAskedForWhenParametersSaySo() {
        var open = scenario.after(new OpenLanguage("en", occasion()));
        parameters = ONE_PLACE.with(Parameter.MAX_INITIAL_PROMPT_REVIEW, 5);
        open.when(new Reconsider("en", occasion())).thenEvents(events -> {
            assertThat(events).hasAtLeastOneElementOfType(PromptsWithdrawn.class);
            assertThat(((PromptsWanted) events.getLast()).slots()).isEqualTo(6);
        });
    }

    @Test
    void aTreeOfTheBacklogIsChosenByChance() {
        int chosen = 0;
        for (int i = 0; i < 2000; i++) {
            List<LotteryEvent> events = LotteryDecider.decide(
                    scenario.after(new EnterBacklog("en", tree("a"), occasion()))
                            .state(),
                    new ConsiderBacklog("en", false, occasion()));
            chosen += events.size();
        }
        assertThat(chosen).isBetween(120, 280);
    }

    @Test
    void anotherTreeOfTheBacklogIsChosenForCertainInsteadOfOneWithNothingToRank() {
        scenario.after(new EnterBacklog("en", tree("a"), occasion()), new EnterBacklog("en", tree("b"), occasion()))
                .when(new ConsiderBacklog("en", true, occasion()))
                .thenEvents(events -> {
                    BacklogTreeChosen chosen = (BacklogTreeChosen) events.getFirst();
                    assertThat(chosen.candidates()).isEqualTo(2);
                    assertThat(chosen.treeId())
                            .isEqualTo(List.of(tree("a"), tree("b")).get(Math.floorMod(chosen.seed(), 2)));
                });
        scenario.when(new ConsiderBacklog("en", true, occasion())).thenNothing();
    }

    @Test
    void theBacklogFillsUpTheRankingsOfALanguageThatHasTooFew() {
        parameters = ONE_PLACE.with(Parameter.MIN_ACTIVE_RANKINGS_PER_LANG, 3);
        standing = new Standing(Map.of(), Map.of("en", 2));
        scenario.when(new EnterBacklog("en", tree("a"), occasion())).thenEvents(events -> {
            assertThat(events).hasExactlyElementsOfTypes(TreeEnteredBacklog.class, BacklogTreeChosen.class);
            assertThat(((BacklogTreeChosen) events.get(1)).because().rule()).isEqualTo("few-rankings-open");
        });
        standing = new Standing(Map.of(), Map.of("en", 3));
        scenario.after(new EnterRanking("en", tree("x"), occasion()))
                .when(new EnterBacklog("en", tree("a"), occasion()))
                .thenEvents(events ->
                        assertThat(without(TreeEnteredBacklog.class, events)).isEmpty());
    }

    @Test
    void noMoreTreesOfTheBacklogBeginThanRankingsAreMissingHoweverOldTheCountIs() {
        parameters = ONE_PLACE.with(Parameter.MIN_ACTIVE_RANKINGS_PER_LANG, 3);
        standing = new Standing(Map.of(), Map.of("en", 0));
        var begun = scenario;
        int chosen = 0;
        for (int i = 0; i < 8; i++) {
            EnterBacklog enter = new EnterBacklog("en", tree("t" + i), occasion());
            chosen += (int) LotteryDecider.decide(begun.state(), enter).stream()
                    .filter(BacklogTreeChosen.class::isInstance)
                    .count();
            begun = begun.after(enter);
        }
        assertThat(chosen).isEqualTo(3);
    }

    @Test
    void theBacklogGoesOnWhenNothingIsRankedThoughTheCountIsOld() {
        var waiting = scenario.after(new EnterBacklog("en", tree("a"), occasion()));
        parameters =
                ONE_PLACE.with(Parameter.MIN_ACTIVE_RANKINGS_PER_LANG, 1).with(Parameter.P_ACTIVATE_BACKLOG_TREE, "0");
        standing = new Standing(Map.of(), Map.of("en", 4));
        waiting.when(new ConsiderBacklog("en", false, occasion()))
                .thenEvents(events -> assertThat(events).hasExactlyElementsOfTypes(BacklogTreeChosen.class));
    }

    @Test
    void allMissingRankingsBeginAtOnceWhenParametersAskForThem() {
        var waiting = scenario.after(
                new EnterBacklog("en", tree("a"), occasion()),
                new EnterBacklog("en", tree("b"), occasion()),
                new EnterBacklog("en", tree("c"), occasion()));
        parameters = ONE_PLACE.with(Parameter.MIN_ACTIVE_RANKINGS_PER_LANG, 2);
        waiting.when(new Reconsider("en", occasion()))
                .thenEvents(events -> assertThat(events)
                        .hasExactlyElementsOfTypes(
                                LanguageReconsidered.class, BacklogTreeChosen.class, BacklogTreeChosen.class));
    }

    @Test
    void theBacklogKeepsTheOrderInWhichTreesCameHoweverManyThereAre() {
        Backlog backlog = Backlog.EMPTY;
        List<MessageTreeId> trees = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            trees.add(tree("t" + i));
            backlog = backlog.with(tree("t" + i));
        }
        for (int i = 0; i < 1500; i += 3) {
            trees.remove(tree("t" + i));
            backlog = backlog.without(tree("t" + i));
        }
        assertThat(backlog.size()).isEqualTo(trees.size());
        for (int i = 0; i < trees.size(); i++) {
            assertThat(backlog.get(i)).isEqualTo(trees.get(i));
        }
    }
}

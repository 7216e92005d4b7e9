package community.cambium.tree.machine;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.LotteryEvent.PromptsWithdrawn;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TreeState;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.conversation.WantBook;
import community.cambium.tree.languages.LanguageCommand.NoteLanguage;
import community.cambium.tree.lottery.LotteryCommand.OpenLanguage;
import community.cambium.tree.machine.ModelTree.Post;
import community.cambium.tree.messagetree.MessageTree;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.parameterbook.ParameterCommand.ChangeParameters;
import community.cambium.tree.queue.Waiting;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Thousands of things that people, moderators and administrators do, in any order and some of them twice: after
/// each, the deciders stand where the model says.
class MachineTest {
    private static final int STEPS = 3000;
    private static final int LOOK_AROUND = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theDecidersStandWhereTheModelSaysWhateverPeopleDo(long seed) {
        Village village = new Village(seed);
        for (int step = 0; step < STEPS; step++) {
            String deed = village.somethingHappens();
            MessageTreeId touched = village.touched();
            if (touched != null) {
                compare(village, touched, "step " + step + ": " + deed);
            }
            if (step % LOOK_AROUND == 0) {
                compareAll(village, "step " + step + ": " + deed);
            }
        }
        compareAll(village, "the end");
        assertThat(village.statesSeen()).as("states that were reached").hasSizeGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void fromWhateverStateEveryTreeComesToAnEndWhenPeopleWorkOn(long seed) {
        Village village = new Village(seed);
        for (int step = 0; step < STEPS / 3; step++) {
            village.somethingHappens();
        }
        village.everybodyIsForgiven();
        village.workUntilNothingIsWanted();
        compareAll(village, "the end");
        assertThat(village.model().trees.values())
                .allSatisfy(tree -> assertThat(tree.state)
                        .isIn(TreeState.READY_FOR_EXPORT, TreeState.ABORTED_LOW_GRADE, TreeState.HALTED_BY_MODERATOR));
        for (String language : Village.LANGUAGES) {
            assertThat(village.machine().lottery(language).placesHeld()).isZero();
        }
    }

    @Test
    void aLanguageThatWasClosedFromTheBeginningAsksForPromptsOnceItIsOpened() {
        Machine machine = new Machine(1);
        machine.ask(change("init_prompt_disabled_langs", "eo"));
        machine.ask(new NoteLanguage("eo"));
        assertThat(machine.ask(new OpenLanguage("eo", machine.occasion()))).isEmpty();
        assertThat(machine.ask(change("init_prompt_disabled_langs", "")))
                .filteredOn(PromptsWanted.class::isInstance)
                .hasSize(1);
        assertThat(machine.ask(change("init_prompt_disabled_langs", "eo")))
                .filteredOn(PromptsWithdrawn.class::isInstance)
                .hasSize(1);
    }

    private static ChangeParameters change(String name, String value) {
        return new ChangeParameters(null, Map.of(name, value), Set.of(), null);
    }

    private static void compareAll(Village village, String when) {
        village.model().trees.keySet().forEach(tree -> compare(village, tree, when));
        for (String language : Village.LANGUAGES) {
            comparePlaces(village, language, when);
        }
    }

    private static void compare(Village village, MessageTreeId id, String when) {
        ModelTree expected = village.model().tree(id);
        MessageTree tree = village.machine().tree(id);
        assertThat(tree).as(when).isInstanceOf(Planted.class);
        assertThat(MessageTree.stateOf((Planted) tree))
                .as("%s: state of %s", when, id)
                .isEqualTo(expected.state);
        for (Post post : expected.posts.values()) {
            Message message = tree.conversation().message(post.id).orElseThrow();
            assertThat(message.removed()).as("%s: removed", when).isEqualTo(post.removedBy != null);
            assertThat(message.late()).as("%s: late", when).isEqualTo(post.late);
            assertThat(message.verdict()).as("%s: verdict on %s", when, post.id).isEqualTo(verdict(post));
        }
        compareWants(expected, tree, when);
    }

    private static Message.Verdict verdict(Post post) {
        if (post.accepted) {
            return Message.Verdict.ACCEPTED;
        }
        return post.rejected ? Message.Verdict.REJECTED : Message.Verdict.UNDECIDED;
    }

    private static void compareWants(ModelTree expected, MessageTree tree, String when) {
        WantBook wants = tree.conversation().wants();
        boolean grows = expected.state == TreeState.GROWING;
        assertThat(WantBook.free(wants.of(Want.Kind.REPLIES)))
                .as("%s: replies wanted", when)
                .isEqualTo(grows ? expected.missing() : 0);
        assertThat(wants.offered().stream().map(parent -> parent.messageId()).collect(Collectors.toSet()))
                .as("%s: parents offered", when)
                .isEqualTo(grows ? expected.parents() : Set.of());
        expected.posts.values().stream()
                .filter(post -> post.awaited() && isReviewed(expected, post))
                .forEach(post -> assertThat(WantBook.free(wants.about(Want.Kind.REVIEWS, post.id)))
                        .as("%s: reviews wanted", when)
                        .isGreaterThanOrEqualTo(1));
        if (expected.state == TreeState.RANKING) {
            expected.candidates(false)
                    .keySet()
                    .forEach(parent -> assertThat(WantBook.free(wants.about(Want.Kind.RANKINGS, parent)))
                            .as("%s: rankings wanted", when)
                            .isGreaterThanOrEqualTo(
                                    expected.shape.rankingsPerParent() - expected.rankings.getOrDefault(parent, 0)));
        }
        if (expected.state == TreeState.HALTED_BY_MODERATOR || expected.state == TreeState.ABORTED_LOW_GRADE) {
            assertThat(wants.wants().values())
                    .as("%s: wanted of a stopped tree", when)
                    .noneMatch(Want::isOpen);
        }
    }

    private static boolean isReviewed(ModelTree tree, Post post) {
        return switch (tree.state) {
            case INITIAL_PROMPT_REVIEW -> post.parent == null;
            case GROWING -> post.parent != null;
            case RANKING, READY_FOR_EXPORT -> post.parent != null && !post.imported;
            default -> false;
        };
    }

    private static void comparePlaces(Village village, String language, String when) {
        var lottery = village.machine().lottery(language);
        long growing = village.model().trees.values().stream()
                .filter(tree -> tree.language.equals(language) && tree.state == TreeState.GROWING)
                .count();
        assertThat(lottery.placesHeld())
                .as("%s: places held in %s", when, language)
                .isEqualTo((int) growing);
        Set<MessageTreeId> waiting = in(village, language, TreeState.PROMPT_LOTTERY_WAITING);
        assertThat(lottery.waiting().inOrder().stream().map(Waiting::treeId).collect(Collectors.toSet()))
                .as("%s: waiting in %s", when, language)
                .isEqualTo(waiting);
        assertThat(waiting.isEmpty() || growing >= village.model().placesIn(language))
                .as("%s: nobody waits while there is a place in %s", when, language)
                .isTrue();
        assertThat(Set.copyOf(lottery.ranking().inOrder()))
                .as("%s: known to be ranked in %s", when, language)
                .isEqualTo(in(village, language, TreeState.RANKING));
        assertThat(Set.copyOf(lottery.backlog().inOrder()))
                .as("%s: known to be in the backlog of %s", when, language)
                .isEqualTo(in(village, language, TreeState.BACKLOG_RANKING));
        assertThat(Set.copyOf(lottery.failed().inOrder()))
                .as("%s: known to have failed in %s", when, language)
                .containsAll(in(village, language, TreeState.ABORTED_LOW_GRADE));
    }

    private static Set<MessageTreeId> in(Village village, String language, TreeState state) {
        return village.model().trees.entrySet().stream()
                .filter(tree -> tree.getValue().language.equals(language))
                .filter(tree -> tree.getValue().state == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

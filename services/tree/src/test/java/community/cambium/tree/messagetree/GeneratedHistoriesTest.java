package community.cambium.tree.messagetree;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeEvent;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.tree.messagetree.MessageTree.Growing;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTree.Stopped;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReplies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every tree, whatever a community does to it.
class GeneratedHistoriesTest {
    private static final int TREES = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noTreeIsEverStuck(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            Community community = new Community(shape(random), random);
            community.mischief(random.nextInt(60));
            community.workUntilDone();
            assertThat(community.grove().state())
                    .as("after %s", community.grove().history)
                    .isIn(TreeState.READY_FOR_EXPORT, TreeState.ABORTED_LOW_GRADE, TreeState.HALTED_BY_MODERATOR);
        }
    }

    @Test
    void neverMoreIsGrantedThanTheGoalAllows() {
        Random random = new Random(5);
        for (int i = 0; i < TREES; i++) {
            Community community = new Community(shape(random), random);
            for (int step = 0; step < 80; step++) {
                community.mischief(1);
                if (community.grove().tree() instanceof Growing growing) {
                    Size size = Size.of(growing);
                    assertThat(size.granted())
                            .isLessThanOrEqualTo(Math.max(0, size.goal() - size.accepted() - size.awaiting()));
                }
            }
        }
    }

    @Test
    void decidingTwiceGivesTheSameAndAnyPrefixWithItsRestIsTheWhole() {
        Random random = new Random(6);
        for (int i = 0; i < TREES / 3; i++) {
            Community community = new Community(shape(random), random);
            community.mischief(60);
            Grove grove = community.grove();
            MessageTree replayed = MessageTree.initial();
            for (MessageTreeCommand command : grove.commands) {
                var once = MessageTreeDecider.decide(replayed, command);
                assertThat(MessageTreeDecider.decide(replayed, command)).isEqualTo(once);
                for (MessageTreeEvent event : once) {
                    replayed = MessageTree.evolve(replayed, event);
                }
            }
            assertThat(replayed).isEqualTo(grove.tree());
            assertThat(MessageTreeDecider.decider().stateAfter(grove.history)).isEqualTo(replayed);
        }
    }

    @Test
    void everyFactGivenAgainChangesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < TREES / 3; i++) {
            Community community = new Community(shape(random), random);
            community.mischief(60);
            Grove grove = community.grove();
            for (MessageTreeCommand command : List.copyOf(grove.commands)) {
                if (command instanceof OrderReplies && grove.tree() instanceof Stopped) {
                    continue; // an operator hears that the tree has stopped meanwhile
                }
                assertThat(grove.ask(command)).as("%s again", command).isEmpty();
            }
        }
    }

    @Test
    void aStateIsAFunctionOfItsEventsEvenInAWrongOrder() {
        Random random = new Random(8);
        for (int i = 0; i < TREES / 3; i++) {
            Community community = new Community(shape(random), random);
            community.mischief(60);
            community.grove().plant(); // if nobody has by chance
            var shuffled = new ArrayList<>(community.grove().history);
            Collections.shuffle(shuffled, random);
            assertThat(MessageTreeDecider.decider().stateAfter(shuffled)).isInstanceOf(Planted.class);
        }
    }

    private static TreeShape shape(Random random) {
        return new TreeShape(
                1 + random.nextInt(8),
                random.nextInt(4),
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                random.nextInt(4));
    }
}

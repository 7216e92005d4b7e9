package community.cambium.tree.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void theDefaultsAreOpenAssistants() {
        TreeParameters standard = TreeParameters.standard();
        assertThat(standard.shape(0)).isEqualTo(new TreeShape(12, 3, 3, 1, 3, 3, 3));
        assertThat(standard.acceptanceThreshold(true)).isEqualTo(new BigDecimal("0.6"));
        assertThat(standard.ranks(Role.ASSISTANT)).isTrue();
        assertThat(standard.ranks(Role.PROMPTER)).isFalse();
        assertThat(standard.asText())
                .containsEntry("max_active_trees", "10")
                .containsEntry("p_full_labeling_review_reply_prompter", "0.25")
                .containsEntry("mandatory_labels_assistant_reply", "spam")
                .hasSize(Parameter.values().length);
    }

    @Test
    void aParameterIsFoundHoweverItsWordsAreJoined() {
        TreeParameters parameters = TreeParameters.standard()
                .with("v2", Map.of("max-active-trees", "3", "GOAL_TREE_SIZE", "20", "max.tree.depth", "4"));
        assertThat(parameters.whole(Parameter.MAX_TREE_DEPTH)).isEqualTo(4);
        assertThat(parameters.whole(Parameter.MAX_ACTIVE_TREES)).isEqualTo(3);
        assertThat(parameters.whole(Parameter.GOAL_TREE_SIZE)).isEqualTo(20);
        assertThat(parameters.version()).isEqualTo("v2");
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        TreeParameters standard = TreeParameters.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.with("v", Map.of("max-trees", "1")))
                .withMessageContaining("max-trees");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.with(Parameter.GOAL_TREE_SIZE, 0))
                .withMessageContaining("goal_tree_size")
                .withMessageContaining("from 1");
        assertThatIllegalArgumentException().isThrownBy(() -> standard.with(Parameter.P_ACTIVATE_BACKLOG_TREE, "1.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> standard.with(Parameter.AUTO_MOD_ENABLED, "yes"));
        assertThatIllegalArgumentException().isThrownBy(() -> standard.with(Parameter.LABELS_INITIAL_PROMPT, "spma"));
    }

    @Test
    void aGoalIsDrawnBetweenTheSmallestAndTheLargest() {
        TreeParameters drawing = TreeParameters.standard().with(Parameter.RANDOM_GOAL_TREE_SIZE, true);
        assertThat(java.util.stream.LongStream.range(-500, 500)
                        .mapToInt(seed -> drawing.shape(seed).goalSize())
                        .boxed())
                .contains(5, 12)
                .allMatch(goal -> goal >= 5 && goal <= 12);
    }

    @Test
    void theIdOfAWantFollowsFromItsCause() {
        UUID cause = UUID.fromString("0192f0c1-2345-7abc-8def-0123456789ab");
        Occasion occasion = new Occasion(ParametersInForce.everywhere(TreeParameters.standard()), cause, 0);
        assertThat(occasion.wantId("tree", 0)).isEqualTo(occasion.wantId("tree", 0));
        assertThat(occasion.wantId("tree", 1)).isNotEqualTo(occasion.wantId("tree", 0));
        assertThat(occasion.wantId("other", 0)).isNotEqualTo(occasion.wantId("tree", 0));
        assertThat(occasion.wantId("tree", 0).value().version()).isEqualTo(7);
        assertThat(occasion.wantId("tree", 0).toString()).startsWith("0192f0c1-2345-7");
    }
}

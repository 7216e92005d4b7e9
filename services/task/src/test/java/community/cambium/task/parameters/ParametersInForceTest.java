package community.cambium.task.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.Label;
import community.cambium.events.LabelForm.Mode;
import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.events.TaskKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParametersInForceTest {
    private static final String LEASES = "max_pending_tasks_per_user";
    private int changes;

    private ParametersChanged change(Layer layer, @Nullable String language, String... namesAndValues) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        changes++;
        return new ParametersChanged(layer, language, values, changes);
    }

    @Test
    void beforeTheFirstChangeTheDefaultsHold() {
        assertThat(ParametersInForce.STANDARD.in("eu")).isEqualTo(TaskParameters.STANDARD);
        assertThat(ParametersInForce.STANDARD.version()).isZero();
    }

    @Test
    void theNearestScopeCountsAndInItTheAdministrator() {
        List<ParametersChanged> all = new ArrayList<>(List.of(change(Layer.CONFIGURATION, null, LEASES, "1")));
        assertThat(ParametersInForce.of(all).in("eu").mostOpen()).isEqualTo(1);
        all.add(change(Layer.ADMINISTRATOR, null, LEASES, "2"));
        assertThat(ParametersInForce.of(all).in("eu").mostOpen()).isEqualTo(2);
        all.add(change(Layer.CONFIGURATION, "eu", LEASES, "3"));
        assertThat(ParametersInForce.of(all).in("eu").mostOpen()).isEqualTo(3);
        all.add(change(Layer.ADMINISTRATOR, "eu", LEASES, "4"));
        assertThat(ParametersInForce.of(all).in("eu").mostOpen()).isEqualTo(4);
        assertThat(ParametersInForce.of(all).in("en").mostOpen()).isEqualTo(2);
        assertThat(ParametersInForce.of(all).everywhere().mostOpen()).isEqualTo(2);
        assertThat(ParametersInForce.of(all).mostOpen(List.of("en", "eu"))).isEqualTo(4);
        assertThat(ParametersInForce.of(all).version()).isEqualTo(4);
    }

    @Test
    void aChangeStandsForAllValuesOfItsScopeAndTheOrderOfReadingDoesNotMatter() {
        List<ParametersChanged> all = new ArrayList<>(List.of(
                change(Layer.ADMINISTRATOR, "eu", LEASES, "5", "p_lonely_child_extension", "0.1"),
                change(Layer.ADMINISTRATOR, "eu", "p_lonely_child_extension", "0.2"),
                change(Layer.CONFIGURATION, null, LEASES, "6")));
        for (int times = 0; times < 10; times++) {
            Collections.shuffle(all, new Random(times));
            TaskParameters inForce = ParametersInForce.of(all).in("eu");
            assertThat(inForce.preferLonely()).isEqualTo(0.2);
            assertThat(inForce.mostOpen()).isEqualTo(6);
        }
    }

    @Test
    void whatCannotBeReadIsAsIfItWereNotSet() {
        ParametersChanged good = change(Layer.CONFIGURATION, null, LEASES, "6", "labels_initial_prompt", "spam, pii");
        ParametersChanged bad = change(
                Layer.ADMINISTRATOR,
                null,
                LEASES,
                "0",
                "p_lonely_child_extension",
                "NaN",
                "p_full_labeling_review_reply_prompter",
                "1.01",
                "labels_initial_prompt",
                "spam,charm",
                "goal_tree_size",
                "anything",
                "never heard of",
                "it");
        TaskParameters inForce = ParametersInForce.of(List.of(good, bad)).in("eu");
        assertThat(inForce.mostOpen()).isEqualTo(6);
        assertThat(inForce.preferLonely()).isEqualTo(0.75);
        assertThat(inForce.prompterReply().fullChance()).isEqualTo(0.25);
        assertThat(inForce.form(TaskKind.LABEL_INITIAL_PROMPT, Mode.FULL).valid())
                .containsExactlyInAnyOrder(Label.SPAM, Label.PII);
        assertThat(ParametersInForce.unreadable(bad))
                .containsExactly(
                        "labels_initial_prompt",
                        LEASES,
                        "p_full_labeling_review_reply_prompter",
                        "p_lonely_child_extension");
        assertThat(ParametersInForce.unreadable(good)).isEmpty();
    }
}

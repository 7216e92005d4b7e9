package community.cambium.tree.parameterbook;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ParametersEvent;
import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.testing.Scenario;
import community.cambium.tree.parameterbook.ParameterCommand.ChangeParameters;
import community.cambium.tree.parameterbook.ParameterCommand.RecordConfiguration;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.ParametersInForce;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parameters that are set at run time, for all languages or for one.
class ParameterBookTest {
    private final Scenario<ParameterBook, ParameterCommand, ParametersEvent> scenario =
            Scenario.of(ParameterDecider.decider());

    private static ChangeParameters set(@Nullable String language, String name, String value) {
        return new ChangeParameters(language, Map.of(name, value), Set.of(), null);
    }

    private static RecordConfiguration configured(@Nullable String language, String name, String value) {
        return new RecordConfiguration(language, Map.of(name, value));
    }

    private static int trees(ParametersInForce parameters, String language) {
        return parameters.in(language).whole(Parameter.MAX_ACTIVE_TREES);
    }

    @Test
    void aChangeIsAnEventWithItsVersion() {
        scenario.when(set(null, "max-active-trees", " 7 "))
                .then(new ParametersChanged(Layer.ADMINISTRATOR, null, Map.of("max_active_trees", "7"), 1))
                .when(set("de", "max_active_trees", "3"))
                .then(new ParametersChanged(Layer.ADMINISTRATOR, "de", Map.of("max_active_trees", "3"), 2));
    }

    @Test
    void aLanguageGoesBeforeAllLanguagesAndAnAdministratorBeforeTheConfiguration() {
        var book = scenario.after(
                configured(null, "max_active_trees", "11"),
                configured("de", "max_active_trees", "12"),
                set(null, "max_active_trees", "13"));
        assertThat(trees(book.state().inForce(), "en")).isEqualTo(13);
        assertThat(trees(book.state().inForce(), "de")).isEqualTo(12);
        var more = book.after(set("de", "max_active_trees", "14"));
        assertThat(trees(more.state().inForce(), "de")).isEqualTo(14);
        assertThat(trees(more.state().inForce(), "en")).isEqualTo(13);
        assertThat(more.state().inForce().in("de").version()).isEqualTo("4");
    }

    @Test
    void aValueTakenBackLetsTheOneBelowHoldAgain() {
        var book = scenario.after(configured(null, "max_active_trees", "11"), set(null, "max_active_trees", "13"));
        var back = book.after(new ChangeParameters(null, Map.of(), Set.of("max_active_trees"), null));
        assertThat(trees(back.state().inForce(), "en")).isEqualTo(11);
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        scenario.after(set(null, "max_active_trees", "7"))
                .when(set(null, "MAX_ACTIVE_TREES", "7"))
                .thenNothing();
        scenario.when(new RecordConfiguration("de", Map.of())).thenNothing();
        scenario.after(configured("de", "goal_tree_size", "9"))
                .when(configured("de", "goal_tree_size", "9"))
                .thenNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "goal_tree_size, 0",
        "goal_tree_size, 10001",
        "acceptance_threshold_reply, 2",
        "acceptance_threshold_reply, -0.1",
        "max_tree_depth, 1001",
        "max_tree_depth, many",
        "num_reviews_reply, 0",
        "auto_mod_enabled, perhaps",
        "labels_assistant_reply, kindness",
        "init_prompt_disabled_langs, not a language",
    })
    void aValueOutOfRangeIsRefused(String name, String value) {
        scenario.when(set(null, name, value)).thenRejected(ParameterRejection.PARAMETER_OUT_OF_RANGE);
    }

    @Test
    void valuesThatContradictEachOtherAreRefused() {
        scenario.when(new ChangeParameters(
                        null, Map.of("random_goal_tree_size", "true", "min_goal_tree_size", "13"), Set.of(), null))
                .thenRejected(ParameterRejection.PARAMETERS_CONTRADICT);
        scenario.when(new ChangeParameters("de", Map.of("goal_tree_size", "40", "max_tree_depth", "1"), Set.of(), null))
                .thenRejected(ParameterRejection.PARAMETERS_CONTRADICT);
        scenario.when(set(null, "mandatory_labels_initial_prompt", "quality"))
                .thenRejected(ParameterRejection.PARAMETERS_CONTRADICT);
        scenario.when(set(null, "mandatory_labels_initial_prompt", "spam, helpfulness"))
                .thenRejected(ParameterRejection.PARAMETERS_CONTRADICT);
    }

    @Test
    void aChangeForAllLanguagesMustFitEveryLanguageThatHasValuesOfItsOwn() {
        scenario.after(set("de", "goal_tree_size", "16"))
                .when(set(null, "max_tree_depth", "1"))
                .thenRejected(ParameterRejection.PARAMETERS_CONTRADICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "EN", "pt_BR", "english language", "x", "de-abcdefghi", "a-very-long-tag-that-goes-on-and-on"
            })
    void whatIsNoLanguageTagIsRefused(String tag) {
        scenario.when(set(tag, "goal_tree_size", "9")).thenRejected(ParameterRejection.LANGUAGE_INVALID);
    }

    @Test
    void anUnknownParameterAndAnEmptyChangeAreRefused() {
        scenario.when(set(null, "max_trees", "9")).thenRejected(ParameterRejection.PARAMETER_UNKNOWN);
        scenario.when(new ChangeParameters(null, Map.of(), Set.of(), null))
                .thenRejected(ParameterRejection.NOTHING_CHANGED);
    }

    @Test
    void whoHasSeenAnOlderVersionChangesNothing() {
        scenario.after(set(null, "goal_tree_size", "9"))
                .when(new ChangeParameters(null, Map.of("goal_tree_size", "8"), Set.of(), 0))
                .thenRejected(ParameterRejection.PARAMETERS_CHANGED_MEANWHILE);
    }
}

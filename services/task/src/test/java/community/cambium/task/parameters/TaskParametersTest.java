package community.cambium.task.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.LabelForm.Mode;
import community.cambium.events.TaskKind;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskParametersTest {
    private static LabelForm form(TaskKind kind, boolean anything, double chance) {
        return Objects.requireNonNull(TaskParameters.STANDARD.form(kind, anything, chance));
    }

    @Test
    void onlyWhoTookAnythingGetsTheSimpleFormOfAReply() {
        assertThat(form(TaskKind.LABEL_PROMPTER_REPLY, false, 0.99).mode()).isEqualTo(Mode.FULL);
        assertThat(form(TaskKind.LABEL_PROMPTER_REPLY, true, 0.24).mode()).isEqualTo(Mode.FULL);
        assertThat(form(TaskKind.LABEL_PROMPTER_REPLY, true, 0.25).mode()).isEqualTo(Mode.SIMPLE);
        assertThat(form(TaskKind.LABEL_ASSISTANT_REPLY, true, 0.99).mode()).isEqualTo(Mode.FULL);
        assertThat(form(TaskKind.LABEL_INITIAL_PROMPT, true, 0.99).mode()).isEqualTo(Mode.FULL);
    }

    @Test
    void theSimpleFormAsksForWhatDecidesAndOfRepliesForQuality() {
        assertThat(form(TaskKind.LABEL_PROMPTER_REPLY, true, 0.9).valid())
                .containsExactly(Label.SPAM, Label.LANG_MISMATCH, Label.QUALITY);
        LabelForm prompt = TaskParameters.STANDARD.form(TaskKind.LABEL_INITIAL_PROMPT, Mode.SIMPLE);
        assertThat(prompt.valid()).containsExactly(Label.SPAM, Label.LANG_MISMATCH);
        assertThat(prompt.mandatory()).containsExactly(Label.SPAM);
    }

    @Test
    void theFullFormOfAnAssistantReplyAsksForTwoMoreLabels() {
        assertThat(form(TaskKind.LABEL_INITIAL_PROMPT, false, 0).valid())
                .hasSize(11)
                .isEqualTo(form(TaskKind.LABEL_PROMPTER_REPLY, false, 0).valid());
        assertThat(form(TaskKind.LABEL_ASSISTANT_REPLY, false, 0).valid())
                .hasSize(13)
                .contains(Label.FAILS_TASK, Label.HELPFULNESS)
                .doesNotContain(Label.MORAL_JUDGEMENT, Label.POLITICAL_CONTENT);
    }

    @Test
    void otherKindsHaveNoForm() {
        assertThat(TaskParameters.STANDARD.form(TaskKind.RANK_ASSISTANT_REPLIES, true, 0.5))
                .isNull();
        assertThat(TaskParameters.STANDARD.form(TaskKind.INITIAL_PROMPT, true, 0.5))
                .isNull();
    }

    @Test
    void theProbabilityOfTheFullFormStaysAsConfigured() {
        for (int times = 0; times < 3; times++) {
            assertThat(TaskParameters.STANDARD.fullChance(TaskKind.LABEL_PROMPTER_REPLY, true))
                    .isEqualTo(0.25);
            form(TaskKind.LABEL_PROMPTER_REPLY, true, 0.9);
        }
    }

    @Test
    void aLabelThatMustBeGivenCanBeGivenInBothForms() {
        ReviewForm form = new ReviewForm(0.5, Set.of(Label.HUMOR), Set.of(Label.PII));
        assertThat(form.in(Mode.FULL, true).valid()).containsExactlyInAnyOrder(Label.HUMOR, Label.PII);
        assertThat(form.in(Mode.SIMPLE, true).valid())
                .containsExactlyInAnyOrder(Label.PII, Label.LANG_MISMATCH, Label.QUALITY);
    }
}

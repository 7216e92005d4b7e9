package community.cambium.task.choice;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.LabelForm.Mode;
import community.cambium.events.TaskKind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FormChancesTest {
    private static LabelForm form(TaskKind kind, boolean anything, double chance) {
        return Objects.requireNonNull(FormChances.STANDARD.form(kind, anything, chance));
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
        LabelForm prompt =
                Objects.requireNonNull(new FormChances(0, 0, 0).form(TaskKind.LABEL_INITIAL_PROMPT, false, 0.0));
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
        assertThat(FormChances.STANDARD.form(TaskKind.RANK_ASSISTANT_REPLIES, true, 0.5))
                .isNull();
        assertThat(FormChances.STANDARD.form(TaskKind.INITIAL_PROMPT, true, 0.5))
                .isNull();
    }
}

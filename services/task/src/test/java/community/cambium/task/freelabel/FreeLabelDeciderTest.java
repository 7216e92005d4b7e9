package community.cambium.task.freelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.FreeLabelEvent.MessageLabelled;
import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.task.freelabel.FreeLabelCommand.LabelMessage;
import community.cambium.task.task.TaskRejection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreeLabelDeciderTest {
    private static final MessageId MESSAGE = new MessageId(new UUID(1, 1));
    private static final MessageTreeId TREE = new MessageTreeId(new UUID(1, 0));
    private static final ContributorId ANNA = new ContributorId(new UUID(2, 1));

    private static LabelMessage label(Map<Label, Double> labels) {
        return new LabelMessage(MESSAGE, TREE, ANNA, labels);
    }

    private static MessageLabelled labelled(Map<Label, Double> labels) {
        return new MessageLabelled(MESSAGE, TREE, ANNA, labels);
    }

    @Test
    void theLatestLabelsStand() {
        Map<Label, Double> first = Map.of(Label.HUMOR, 1.0, Label.MORAL_JUDGEMENT, 1.0);
        Map<Label, Double> second = Map.of(Label.PII, 1.0);
        FreeLabels before = FreeLabelDecider.DECIDER.stateAfter(List.of(labelled(first)));
        assertThat(FreeLabelDecider.decide(before, label(first))).isEmpty();
        assertThat(FreeLabelDecider.decide(before, label(second))).containsExactly(labelled(second));
        assertThat(FreeLabelDecider.decide(before, label(Map.of()))).containsExactly(labelled(Map.of()));
    }

    @Test
    void sayingNothingAtFirstIsNoNews() {
        assertThat(FreeLabelDecider.decide(FreeLabels.initial(), label(Map.of())))
                .isEmpty();
    }

    @Test
    void aValueOutOfRangeIsRefused() {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> FreeLabelDecider.decide(FreeLabels.initial(), label(Map.of(Label.HUMOR, 1.5))))
                .satisfies(
                        rejected -> assertThat(rejected.rejection()).isEqualTo(TaskRejection.LABEL_VALUE_OUT_OF_RANGE));
    }

    @Test
    void onePersonAndOneMessageHaveOneStream() {
        assertThat(label(Map.of()).streamId())
                .isEqualTo("label-00000000-0000-0001-0000-000000000001-00000000-0000-0002-0000-000000000001");
    }
}

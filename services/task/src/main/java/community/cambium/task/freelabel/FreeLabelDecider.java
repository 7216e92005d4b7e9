package community.cambium.task.freelabel;

import community.cambium.decider.Decider;
import community.cambium.events.FreeLabelEvent;
import community.cambium.events.FreeLabelEvent.MessageLabelled;
import community.cambium.events.Label;
import community.cambium.task.freelabel.FreeLabelCommand.LabelMessage;
import community.cambium.task.task.LabelRules;
import java.util.List;
import java.util.Map;

/// Decides what free labels come to.
public final class FreeLabelDecider {
    public static final Decider<FreeLabels, FreeLabelCommand, FreeLabelEvent> DECIDER =
            new Decider<>(FreeLabels::initial, FreeLabelDecider::decide, FreeLabels::evolve);

    private FreeLabelDecider() {}

    /// Which events the command leads to; none if the same was said before.
    public static List<FreeLabelEvent> decide(FreeLabels before, FreeLabelCommand command) {
        return switch (command) {
            case LabelMessage label -> labelled(before, label);
        };
    }

    private static List<FreeLabelEvent> labelled(FreeLabels before, LabelMessage label) {
        Map<Label, Double> labels = LabelRules.inRange(label.labels());
        return before.labels().equals(labels)
                ? List.of()
                : List.of(new MessageLabelled(label.messageId(), label.treeId(), label.contributor(), labels));
    }
}

package community.cambium.task.task;

import static community.cambium.task.task.TaskRejection.LABEL_MISSING;
import static community.cambium.task.task.TaskRejection.LABEL_NOT_IN_FORM;
import static community.cambium.task.task.TaskRejection.LABEL_VALUE_OUT_OF_RANGE;

import community.cambium.decider.CommandRejected;
import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.Labels;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Which labels answer a form, and what values they take.
public final class LabelRules {
    private LabelRules() {}

    /// The labels as they are kept, if they answer the form: only what it asks for, all that it must have.
    public static Map<Label, Double> answering(LabelForm form, Map<Label, Double> labels) {
        for (Label label : Labels.copyOf(labels).keySet()) {
            if (!form.valid().contains(label)) {
                throw new CommandRejected(LABEL_NOT_IN_FORM, named(label));
            }
        }
        for (Label label : form.mandatory()) {
            if (!labels.containsKey(label)) {
                throw new CommandRejected(LABEL_MISSING, named(label));
            }
        }
        return inRange(labels);
    }

    /// The labels as they are kept, if every value lies in 0..1; a negative zero becomes zero.
    public static Map<Label, Double> inRange(Map<Label, Double> labels) {
        Map<Label, Double> kept = new EnumMap<>(Label.class);
        Labels.copyOf(labels).forEach((label, value) -> {
            if (!(value >= 0.0 && value <= 1.0)) {
                throw new CommandRejected(LABEL_VALUE_OUT_OF_RANGE, named(label));
            }
            kept.put(label, value + 0.0);
        });
        return Labels.copyOf(kept);
    }

    private static Map<String, String> named(Label label) {
        return Map.of("label", label.name().toLowerCase(Locale.ROOT));
    }
}

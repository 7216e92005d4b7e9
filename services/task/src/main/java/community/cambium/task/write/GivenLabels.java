package community.cambium.task.write;

import static community.cambium.task.task.TaskRejection.LABEL_VALUE_OUT_OF_RANGE;

import community.cambium.decider.CommandRejected;
import community.cambium.events.Label;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Labels as they stand in a request's body.
public final class GivenLabels {
    private GivenLabels() {}

    /// The labels given; none if there are none. A label without a value is refused, since absent and null differ.
    public static Map<Label, Double> of(@Nullable Map<Label, @Nullable Double> labels) {
        Map<Label, Double> given = new EnumMap<>(Label.class);
        if (labels != null) {
            labels.forEach((label, value) -> {
                if (value == null) {
                    throw new CommandRejected(
                            LABEL_VALUE_OUT_OF_RANGE,
                            Map.of("label", label.name().toLowerCase(Locale.ROOT)));
                }
                given.put(label, value);
            });
        }
        return given;
    }
}

package community.cambium.task.freelabel;

import community.cambium.events.FreeLabelEvent;
import community.cambium.events.FreeLabelEvent.MessageLabelled;
import community.cambium.events.Label;
import community.cambium.events.Labels;
import java.util.Map;

/// What one contributor says of one message as of now; nothing at first.
public record FreeLabels(Map<Label, Double> labels) {
    public FreeLabels {
        labels = Labels.copyOf(labels);
    }

    static FreeLabels initial() {
        return new FreeLabels(Map.of());
    }

    static FreeLabels evolve(FreeLabels before, FreeLabelEvent event) {
        return switch (event) {
            case MessageLabelled labelled -> new FreeLabels(labelled.labels());
        };
    }
}

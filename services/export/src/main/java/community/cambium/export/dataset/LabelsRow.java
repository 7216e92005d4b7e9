package community.cambium.export.dataset;

import community.cambium.events.Label;
import community.cambium.events.Labels;
import java.util.Map;

/// What one person says of one message, in a review or freely.
public record LabelsRow(Map<Label, Double> labels) {
    public LabelsRow {
        labels = Labels.copyOf(labels);
    }
}

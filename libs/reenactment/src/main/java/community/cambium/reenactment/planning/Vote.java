package community.cambium.reenactment.planning;

import community.cambium.events.Label;
import community.cambium.events.Labels;
import java.util.Map;

/// What one contributor says of one message, in a review or freely.
///
/// @param voter the contributor, by the name that the plan uses
public record Vote(String voter, Map<Label, Double> labels) {
    public Vote {
        labels = Labels.copyOf(labels);
    }
}

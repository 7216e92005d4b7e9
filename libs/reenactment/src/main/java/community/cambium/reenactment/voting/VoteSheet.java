package community.cambium.reenactment.voting;

import community.cambium.events.Label;
import java.util.List;
import java.util.Map;

/// All that is said of one message: the reviews in their order, then the free labels of further people.
///
/// @param missed what could not be brought about: the label's name, and why
/// @param decided whether reviews and result agree with the file
public record VoteSheet(
        List<Map<Label, Double>> reviews,
        List<Map<Label, Double>> freeLabels,
        Map<String, String> missed,
        boolean decided) {}

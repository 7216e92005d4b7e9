package community.cambium.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a task was chosen: all that a person needs to understand the choice, and a program to check it.
///
/// @param seed what every random number of the choice was made with
/// @param named whether the want or the message was named, so that nothing was drawn
/// @param asked the kind that was asked for, or null for anything
/// @param languages in which work was asked for, in the order of the request
/// @param weights how much more likely one group of kinds was than another; empty if one kind was asked for
/// @param lonelyPreferred languages in which messages with few replies came first, by this draw
/// @param fullFormChance how likely a review was to get the full form; null for work without labels
/// @param parametersVersion the latest change of parameters that was in force; 0 before the first
/// @param open what was open of what was asked for, at the moment of the choice; empty if it was named
public record TaskChoice(
        long seed,
        boolean named,
        @Nullable TaskKind asked,
        List<String> languages,
        Map<String, Double> weights,
        List<String> lonelyPreferred,
        @Nullable Double fullFormChance,
        int parametersVersion,
        List<OpenKind> open) {
    public TaskChoice {
        languages = List.copyOf(languages);
        weights = java.util.Collections.unmodifiableMap(new TreeMap<>(weights));
        lonelyPreferred = List.copyOf(lonelyPreferred);
        open = List.copyOf(open);
    }

    /// How much of one kind was open in one language.
    ///
    /// @param open slots that were free, or for replies messages that could be answered
    /// @param excluded how many of those the contributor may not have: their own, or done, skipped or held by them
    public record OpenKind(TaskKind kind, String language, int open, int excluded) {}
}

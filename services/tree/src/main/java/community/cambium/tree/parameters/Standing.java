package community.cambium.tree.parameters;

import community.cambium.events.ContributorId;
import java.util.Map;

/// What decisions look at beyond one tree and one language's lottery, as far as the views know it.
///
/// @param firstPlaces how often each author's reply was ranked first lately; who is missing has none
/// @param unfinishedRankings messages of each language whose replies wait for rankings; a language that is missing was
///     not counted
public record Standing(Map<ContributorId, Integer> firstPlaces, Map<String, Integer> unfinishedRankings) {
    public static final Standing UNKNOWN = new Standing(Map.of(), Map.of());

    public Standing {
        firstPlaces = Map.copyOf(firstPlaces);
        unfinishedRankings = Map.copyOf(unfinishedRankings);
    }

    /// How much more likely an author is drawn than one who was never ranked first: Open-Assistant's weight.
    public int weightOf(ContributorId author) {
        return 1 + firstPlaces.getOrDefault(author, 0);
    }
}

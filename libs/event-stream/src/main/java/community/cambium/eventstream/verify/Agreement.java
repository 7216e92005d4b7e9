package community.cambium.eventstream.verify;

import java.util.List;

/// What came of comparing a service's store with its topic.
///
/// @param published up to which number Kafka had confirmed when the comparison began
/// @param records how many records were read, duplicates included
/// @param duplicates records that came more than once, which readers skip
/// @param missing numbers that the topic lacks
/// @param differing records that are not what the store says
/// @param examples what is wrong with some of them
public record Agreement(
        long published, long records, long duplicates, long missing, long differing, List<String> examples) {
    public Agreement {
        examples = List.copyOf(examples);
    }

    /// Whether the topic holds every published event as the store has it, and nothing else.
    public boolean agrees() {
        return missing == 0 && differing == 0;
    }
}

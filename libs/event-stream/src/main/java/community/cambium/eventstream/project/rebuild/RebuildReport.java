package community.cambium.eventstream.project.rebuild;

import java.time.Duration;
import java.util.List;

/// What a rebuild did, and how the new rows compare with the old ones at the same position of the log.
///
/// @param events how many events were read
/// @param rows how many rows the new table has
/// @param missing rows of the old table that the new one lacks
/// @param surplus rows of the new table that the old one lacks
/// @param differing rows that are in both with different values
/// @param examples some of those rows: their keys and the columns that differ
/// @param setAside records that could not be folded and now wait for an operator
/// @param switched whether the new table serves now
/// @param took from the start to the switch
/// @param heldBack how long the view stood still at the end, for the comparison and the switch
public record RebuildReport(
        String projection,
        long events,
        long rows,
        long missing,
        long surplus,
        long differing,
        List<String> examples,
        int setAside,
        boolean switched,
        Duration took,
        Duration heldBack) {
    /// Whether the new rows are the old rows.
    public boolean same() {
        return missing == 0 && surplus == 0 && differing == 0;
    }
}

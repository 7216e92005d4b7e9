package community.cambium.task.imports;

import community.cambium.events.ImportEvent.ImportAdvanced;

/// How far a file has been dealt with.
///
/// @param lines number of the last line dealt with
/// @param digest SHA-256 of those lines
/// @param imported trees taken over by this import
/// @param known trees that had been taken over before
/// @param refused trees and lines that were refused
public record Progress(long lines, String digest, long imported, long known, long refused) {
    static final Progress NONE = new Progress(0, "", 0, 0, 0);

    static Progress of(ImportAdvanced advanced) {
        return new Progress(
                advanced.lines(), advanced.digest(), advanced.imported(), advanced.known(), advanced.refused());
    }
}

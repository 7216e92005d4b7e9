package community.cambium.task.imports;

import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent;
import community.cambium.events.ImportEvent.ImportBegun;
import community.cambium.events.ImportEvent.OfFile;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;

/// The import of one file.
public sealed interface ImportFile {
    /// Nobody has begun it.
    record NotBegun() implements ImportFile {}

    /// Somebody has.
    ///
    /// @param finished the file was dealt with to its end
    record Begun(ContributorId importer, String origin, ImportFate fate, Progress progress, boolean finished)
            implements ImportFile {}

    static ImportFile initial() {
        return new NotBegun();
    }

    /// The import after one more event.
    static ImportFile evolve(ImportFile file, OfFile event) {
        return switch (event) {
            case ImportBegun begun -> new Begun(begun.importer(), begun.origin(), begun.fate(), Progress.NONE, false);
            case ImportEvent.ImportAdvanced advanced ->
                file instanceof Begun begun
                        ? new Begun(begun.importer, begun.origin, begun.fate, Progress.of(advanced), false)
                        : file;
            case ImportEvent.ImportFinished _ ->
                file instanceof Begun begun
                        ? new Begun(begun.importer, begun.origin, begun.fate, begun.progress, true)
                        : file;
            case ImportEvent.TreeRefused _ -> file;
        };
    }

    /// What an operator is told of an import.
    ///
    /// @param lines number of the last line that was dealt with
    /// @param imported trees taken over by this import
    /// @param known trees that had been taken over before, just the same
    /// @param refused trees and lines that were refused
    record Report(
            ImportId id,
            boolean finished,
            ContributorId importer,
            String origin,
            ImportFate fate,
            long lines,
            long imported,
            long known,
            long refused) {
        /// The report of an import as it stands.
        public static Report of(ImportId id, Begun begun) {
            Progress progress = begun.progress();
            return new Report(
                    id,
                    begun.finished(),
                    begun.importer(),
                    begun.origin(),
                    begun.fate(),
                    progress.lines(),
                    progress.imported(),
                    progress.known(),
                    progress.refused());
        }
    }
}

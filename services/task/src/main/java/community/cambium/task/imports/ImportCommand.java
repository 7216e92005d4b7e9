package community.cambium.task.imports;

import community.cambium.events.ContributorId;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;

/// What can be asked of the import of one file.
public sealed interface ImportCommand {
    ImportId importId();

    /// Begins to take a file in, or goes on with it.
    record BeginImport(ImportId importId, ContributorId importer, String origin, ImportFate fate)
            implements ImportCommand {}

    /// Notes how far the file has been dealt with.
    record AdvanceImport(ImportId importId, Progress progress) implements ImportCommand {}

    /// Notes that the file has been dealt with to its end.
    record FinishImport(ImportId importId, Progress progress) implements ImportCommand {}
}

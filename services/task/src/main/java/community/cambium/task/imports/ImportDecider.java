package community.cambium.task.imports;

import static community.cambium.task.imports.ImportRejection.IMPORT_FINISHED;
import static community.cambium.task.imports.ImportRejection.IMPORT_TERMS_DIFFER;
import static community.cambium.task.imports.ImportRejection.IMPORT_UNKNOWN;
import static community.cambium.task.imports.ImportRejection.ORIGIN_UNUSABLE;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.ImportEvent.ImportAdvanced;
import community.cambium.events.ImportEvent.ImportBegun;
import community.cambium.events.ImportEvent.ImportFinished;
import community.cambium.events.ImportEvent.OfFile;
import community.cambium.events.ImportId;
import community.cambium.task.imports.ImportCommand.AdvanceImport;
import community.cambium.task.imports.ImportCommand.BeginImport;
import community.cambium.task.imports.ImportCommand.FinishImport;
import community.cambium.task.imports.ImportFile.Begun;
import community.cambium.task.imports.ImportFile.NotBegun;
import java.util.List;

/// Decides what becomes of the import of one file.
public final class ImportDecider {
    public static final Decider<ImportFile, ImportCommand, OfFile> DECIDER =
            new Decider<>(ImportFile::initial, ImportDecider::decide, ImportFile::evolve);

    private static final int LONGEST_ORIGIN = 200;

    private ImportDecider() {}

    private record Asked(ImportFile file, ImportCommand command) {}

    /// Which events the command leads to; none if it was obeyed before.
    public static List<OfFile> decide(ImportFile file, ImportCommand command) {
        return switch (new Asked(file, command)) {
            case Asked(NotBegun _, BeginImport begin) -> List.of(begun(begin));
            case Asked(NotBegun _, AdvanceImport _), Asked(NotBegun _, FinishImport _) ->
                throw new CommandRejected(IMPORT_UNKNOWN);
            case Asked(Begun begun, BeginImport begin) -> goneOnWith(begun, begin);
            case Asked(Begun begun, AdvanceImport advance) -> advanced(begun, advance.importId(), advance.progress());
            case Asked(Begun begun, FinishImport finish) -> finished(begun, finish);
        };
    }

    private static ImportBegun begun(BeginImport begin) {
        String origin = begin.origin();
        if (origin.isBlank()
                || origin.codePointCount(0, origin.length()) > LONGEST_ORIGIN
                || origin.codePoints().anyMatch(Character::isISOControl)) {
            throw new CommandRejected(ORIGIN_UNUSABLE);
        }
        return new ImportBegun(begin.importId(), begin.importer(), origin, begin.fate());
    }

    private static List<OfFile> goneOnWith(Begun begun, BeginImport begin) {
        if (!begun.origin().equals(begin.origin()) || begun.fate() != begin.fate()) {
            throw new CommandRejected(IMPORT_TERMS_DIFFER);
        }
        return List.of();
    }

    private static List<OfFile> advanced(Begun begun, ImportId id, Progress progress) {
        if (progress.equals(begun.progress())) {
            return List.of();
        }
        if (begun.finished()) {
            throw new CommandRejected(IMPORT_FINISHED);
        }
        return List.of(new ImportAdvanced(
                id, progress.lines(), progress.digest(), progress.imported(), progress.known(), progress.refused()));
    }

    private static List<OfFile> finished(Begun begun, FinishImport finish) {
        Progress progress = finish.progress();
        List<OfFile> events = new java.util.ArrayList<>(advanced(begun, finish.importId(), progress));
        if (!begun.finished()) {
            events.add(new ImportFinished(
                    finish.importId(), progress.lines(), progress.imported(), progress.known(), progress.refused()));
        }
        return List.copyOf(events);
    }
}

package community.cambium.task.imports;

import static community.cambium.task.imports.ImportRejection.IMPORT_FINISHED;
import static community.cambium.task.imports.ImportRejection.IMPORT_TERMS_DIFFER;
import static community.cambium.task.imports.ImportRejection.IMPORT_UNKNOWN;
import static community.cambium.task.imports.ImportRejection.ORIGIN_UNUSABLE;

import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.ImportAdvanced;
import community.cambium.events.ImportEvent.ImportBegun;
import community.cambium.events.ImportEvent.ImportFinished;
import community.cambium.events.ImportEvent.OfFile;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;
import community.cambium.task.imports.ImportCommand.AdvanceImport;
import community.cambium.task.imports.ImportCommand.BeginImport;
import community.cambium.task.imports.ImportCommand.FinishImport;
import community.cambium.testing.Scenario;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportDeciderTest {
    private static final ImportId ID = new ImportId(new UUID(1, 1));
    private static final ContributorId ANNA = new ContributorId(new UUID(2, 1));
    private static final ContributorId BEN = new ContributorId(new UUID(2, 2));
    private static final ImportBegun BEGUN = new ImportBegun(ID, ANNA, "oasst", ImportFate.GROW);
    private static final ImportAdvanced ADVANCED = new ImportAdvanced(ID, 9, "d9", 5, 3, 1);
    private static final Progress NINE = new Progress(9, "d9", 5, 3, 1);

    private final Scenario<ImportFile, ImportCommand, OfFile> scenario = Scenario.of(ImportDecider.DECIDER);

    private static BeginImport begin(ContributorId who, String origin, ImportFate fate) {
        return new BeginImport(ID, who, origin, fate);
    }

    @Test
    void anImportIsBegunOnceAndGoneOnWithByAnybodyOnTheSameTerms() {
        scenario.when(begin(ANNA, "oasst", ImportFate.GROW)).then(BEGUN);
        scenario.given(BEGUN, ADVANCED)
                .when(begin(BEN, "oasst", ImportFate.GROW))
                .thenNothing();
        scenario.given(BEGUN).when(begin(ANNA, "other", ImportFate.GROW)).thenRejected(IMPORT_TERMS_DIFFER);
        scenario.given(BEGUN).when(begin(ANNA, "oasst", ImportFate.READY)).thenRejected(IMPORT_TERMS_DIFFER);
    }

    @Test
    void anOriginIsShortAndClean() {
        scenario.when(begin(ANNA, "ş".repeat(200), ImportFate.GROW)).thenEvents(_ -> {});
        scenario.when(begin(ANNA, "ş".repeat(201), ImportFate.GROW)).thenRejected(ORIGIN_UNUSABLE);
        scenario.when(begin(ANNA, " ", ImportFate.GROW)).thenRejected(ORIGIN_UNUSABLE);
        scenario.when(begin(ANNA, "a\nb", ImportFate.GROW)).thenRejected(ORIGIN_UNUSABLE);
    }

    @Test
    void howFarItCameIsNotedOnce() {
        scenario.given(BEGUN).when(new AdvanceImport(ID, NINE)).then(ADVANCED);
        scenario.given(BEGUN, ADVANCED).when(new AdvanceImport(ID, NINE)).thenNothing();
        scenario.when(new AdvanceImport(ID, NINE)).thenRejected(IMPORT_UNKNOWN);
        scenario.when(new FinishImport(ID, NINE)).thenRejected(IMPORT_UNKNOWN);
    }

    @Test
    void anImportFinishesOnceAndGoesNoFurther() {
        ImportFinished finished = new ImportFinished(ID, 9, 5, 3, 1);
        scenario.given(BEGUN).when(new FinishImport(ID, NINE)).then(ADVANCED, finished);
        scenario.given(BEGUN, ADVANCED).when(new FinishImport(ID, NINE)).then(finished);
        var done = scenario.given(BEGUN, ADVANCED, finished);
        done.when(new FinishImport(ID, NINE)).thenNothing();
        done.when(new AdvanceImport(ID, new Progress(10, "d10", 6, 3, 1))).thenRejected(IMPORT_FINISHED);
        done.when(new FinishImport(ID, new Progress(10, "d10", 6, 3, 1))).thenRejected(IMPORT_FINISHED);
    }
}

package community.cambium.task.imports;

import static community.cambium.task.imports.TreeRefusal.MESSAGE_TAKEN;
import static community.cambium.task.imports.TreeRefusal.TREE_DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportEvent.OfTree;
import community.cambium.events.ImportEvent.TreeImportBegun;
import community.cambium.events.ImportEvent.TreeImported;
import community.cambium.events.ImportEvent.TreeRefused;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.Role;
import community.cambium.task.imports.TakeOverCommand.BeginTree;
import community.cambium.task.imports.TakeOverCommand.FinishTree;
import community.cambium.task.imports.TakeOverCommand.TakeOverMessage;
import community.cambium.testing.Scenario;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakeOverDeciderTest {
    private static final ImportId FIRST = new ImportId(new UUID(1, 1));
    private static final ImportId SECOND = new ImportId(new UUID(1, 2));
    private static final MessageTreeId TREE = new MessageTreeId(new UUID(3, 1));

    private final Scenario<TakenOver, TakeOverCommand, OfTree> scenario = Scenario.of(TakeOverDecider.DECIDER);

    private static TreeImportBegun begun(ImportId importId, String digest) {
        return new TreeImportBegun(
                importId, TREE, 7, "en", new ContributorId(new UUID(2, 1)), "oasst", ImportFate.READY, 1, digest);
    }

    private static MessageImported message(ImportId importId) {
        ContributorId author = new ContributorId(new UUID(2, 1));
        return new MessageImported(
                importId,
                TREE,
                TREE.root(),
                null,
                Role.PROMPTER,
                author,
                "en",
                new PersonalText(author, "What?"),
                null,
                3,
                true,
                null,
                false,
                false,
                null,
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void aTreeIsTakenOverOnceAndKnownAgainByItsDigest() {
        TreeImported whole = new TreeImported(FIRST, TREE, ImportFate.READY);
        var begun = scenario.when(new BeginTree(begun(FIRST, "d"))).then(begun(FIRST, "d"));
        begun.when(new FinishTree(FIRST, TREE, ImportFate.READY)).then(whole);
        var known = scenario.given(begun(FIRST, "d"), whole);
        known.when(new BeginTree(begun(SECOND, "d"))).thenNothing();
        known.when(new FinishTree(FIRST, TREE, ImportFate.READY)).thenNothing();
        known.when(new BeginTree(begun(SECOND, "other"))).thenRejected(TREE_DIFFERS);
    }

    @Test
    void aMessageIsTakenOverOnceWhateverTreeItComesIn() {
        TakeOverMessage first = new TakeOverMessage(message(FIRST));
        TakeOverMessage second = new TakeOverMessage(message(SECOND));
        scenario.when(first).then(message(FIRST));
        scenario.given(message(FIRST)).when(second).thenRejected(MESSAGE_TAKEN);
        assertThat(first.streamId()).isEqualTo(second.streamId());
        assertThat(first.streamId()).isNotEqualTo(new FinishTree(FIRST, TREE, ImportFate.READY).streamId());
    }

    @Test
    void aRefusedLineIsToldOfOnce() {
        RefusalCommand refusal = new RefusalCommand(FIRST, 7, null, MESSAGE_TAKEN, "the tree");
        Scenario.of(RefusalDecider.DECIDER)
                .when(refusal)
                .then(new TreeRefused(FIRST, 7, null, "message-taken", "the tree"))
                .when(refusal)
                .thenNothing();
    }
}

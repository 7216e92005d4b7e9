package community.cambium.export.automation;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.events.ReleaseRecipe.Compression;
import community.cambium.events.ReleaseRecipe.Form;
import community.cambium.events.TaskEvent.TaskSkipped;
import community.cambium.events.TaskId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import community.cambium.export.ForeignStory;
import community.cambium.export.ViewsForTests;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.testing.RealData;
import community.cambium.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was imported comes out of a release as it came in.
class ImportedTreesTest {
    private static final ReleaseRecipe EVERYTHING =
            new ReleaseRecipe(Form.TREES, Compression.NONE, Set.of(), null, true, true, false);

    @TempDir
    Path home;

    @Test
    void theRealTreesComeOutAsTheyCameIn() throws IOException {
        Optional<Path> file = RealData.find("oasst1-en-validation.trees.jsonl");
        if (file.isEmpty()) {
            return;
        }
        List<ExportTree> trees = ForeignStory.read(Files.readAllBytes(file.get()));
        assertThat(trees).hasSize(188);
        List<ExportTree> released = released(
                trees.stream().flatMap(tree -> ForeignStory.of(tree).stream()).toList());
        assertThat(released).isEqualTo(inReleasedOrder(trees));
    }

    @Test
    void whatTheFileDidNotSayIsNotMadeUp() throws IOException {
        ExportTree tree = ForeignStory.read("""
            {"message_tree_id": "%1$s", "tree_state": "ready_for_export", "prompt": {"message_id": "%1$s",\
             "text": "x", "role": "prompter", "lang": "en", "synthetic": true, "model_name": "m",\
             "emojis": {"+1": 2}, "review_count": 1, "review_result": false, "deleted": false}}\
            """.formatted(new UUID(-5, 5)).getBytes(StandardCharsets.UTF_8))
                .getFirst();
        assertThat(released(ForeignStory.of(tree))).isEqualTo(List.of(tree));
    }

    @Test
    void aSkipIsNoEmoji() throws IOException {
        MessageTreeId tree = new MessageTreeId(new UUID(-5, 5));
        ExportTree before = ForeignStory.read("""
            {"message_tree_id": "%1$s", "tree_state": "ready_for_export", "prompt": {"message_id": "%1$s",\
             "text": "x", "role": "prompter", "lang": "en", "emojis": {"+1": 2}, "synthetic": false,\
             "review_count": 3, "review_result": true, "deleted": false}}\
            """.formatted(tree).getBytes(StandardCharsets.UTF_8))
                .getFirst();
        List<RecordedEvent> events = new ArrayList<>(ForeignStory.of(before));
        events.add(ForeignStory.told(
                "task",
                new TaskSkipped(
                        new TaskId(new UUID(8, 8)),
                        new WantId(new UUID(7, 7)),
                        TaskKind.ASSISTANT_REPLY,
                        new ContributorId(new UUID(9, 9)),
                        tree,
                        tree.root(),
                        null)));
        assertThat(released(events)).isEqualTo(List.of(before));
    }

    @Test
    void whatIsDecidedHereIsAddedToWhatWasKnownOrWins() throws IOException {
        MessageTreeId tree = new MessageTreeId(new UUID(-5, 5));
        MessageId answer = new MessageId(new UUID(6, 6));
        ExportTree before = ForeignStory.read("""
            {"message_tree_id": "%1$s", "tree_state": "ready_for_export", "prompt": {"message_id": "%1$s",\
             "text": "x", "role": "prompter", "lang": "en", "review_count": 3, "review_result": true,\
             "replies": [{"message_id": "%2$s", "parent_id": "%1$s", "text": "y", "role": "assistant",\
             "lang": "en", "review_count": 3, "review_result": true, "rank": 4}]}}\
            """.formatted(tree, answer).getBytes(StandardCharsets.UTF_8))
                .getFirst();
        List<RecordedEvent> events = new ArrayList<>(ForeignStory.of(before));
        ContributorId anna = new ContributorId(new UUID(9, 9));
        events.add(ForeignStory.told(
                "tree",
                new ReviewCounted(
                        tree, answer, new TaskId(new UUID(8, 8)), new WantId(new UUID(7, 7)), anna, 0, null)));
        events.add(ForeignStory.told(
                "tree",
                new ConsensusReached(
                        tree,
                        new MessageId(tree.value()),
                        List.of(answer),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        List.of())));
        ExportMessage after = released(events).getFirst().prompt().replies().getFirst();
        assertThat(after.rank()).isZero();
        assertThat(after.reviewCount()).isEqualTo(4);
        assertThat(after.reviewResult()).isTrue();
    }

    private List<ExportTree> released(List<RecordedEvent> events) throws IOException {
        try (ViewsForTests views = new ViewsForTests(TestPostgres.database())) {
            views.tell(events);
            return ForeignStory.read(views.bytes(home, EVERYTHING));
        }
    }

    private static List<ExportTree> inReleasedOrder(List<ExportTree> trees) {
        return trees.stream()
                .map(ExportTree::inOrder)
                .sorted(Comparator.comparing(ExportTree::messageTreeId))
                .toList();
    }
}

package community.cambium.export.automation;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ReleaseRecipe;
import community.cambium.events.ReleaseRecipe.Compression;
import community.cambium.events.ReleaseRecipe.Form;
import community.cambium.events.TreeState;
import community.cambium.export.Story;
import community.cambium.export.ViewsForTests;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.FlatMessage;
import community.cambium.oasst.read.ExportReader;
import community.cambium.oasst.read.Parsed;
import community.cambium.testing.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseWritingTest {
    private static final ReleaseRecipe EVERYTHING =
            new ReleaseRecipe(Form.TREES, Compression.NONE, Set.of(), null, true, true, false);
    private static ViewsForTests views;

    @TempDir
    private Path home;

    @BeforeAll
    static void fill() {
        views = new ViewsForTests(TestPostgres.database());
        Story.trees(1, 120, 14).forEach(views::tell);
    }

    @AfterAll
    static void close() {
        views.close();
    }

    @Test
    void everythingThatWasToldIsInTheFile() throws IOException {
        List<ExportTree> trees = trees(views.bytes(home, EVERYTHING));
        assertThat(trees).hasSize(120);
        assertThat(trees).allSatisfy(tree -> assertThat(tree.depthFirst()).hasSize(14));
        assertThat(trees).extracting(ExportTree::messageTreeId).isSorted();
        List<ExportMessage> messages =
                trees.stream().flatMap(tree -> tree.depthFirst().stream()).toList();
        assertThat(messages).extracting(ExportMessage::reviewResult).contains(true, false, null);
        assertThat(messages).extracting(ExportMessage::deleted).contains(true, false);
        assertThat(messages).filteredOn(message -> message.rank() != null).isNotEmpty();
        assertThat(messages).allSatisfy(message -> assertThat(message.labels()).containsKeys("spam", "quality"));
    }

    @Test
    void theUsualReleaseHasReadyTreesWithAcceptedMessagesOnly() throws IOException {
        List<ExportTree> trees =
                trees(views.bytes(home, recipe(Form.TREES, Set.of(TreeState.READY_FOR_EXPORT), null, false)));
        assertThat(trees)
                .hasSizeBetween(60, 119)
                .allSatisfy(tree -> assertThat(tree.treeState()).isEqualTo("ready_for_export"));
        assertThat(trees.stream().flatMap(tree -> tree.depthFirst().stream()))
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(message.reviewResult()).isTrue();
                    assertThat(message.deleted()).isFalse();
                });
    }

    @Test
    void aFlatReleaseIsTheSameMessagesDepthFirst() throws IOException {
        List<FlatMessage> expected = trees(views.bytes(home, recipe(Form.TREES, Set.of(), null, false))).stream()
                .flatMap(tree -> tree.flat().stream())
                .toList();
        List<FlatMessage> flat = new ArrayList<>();
        ExportReader reader = new ExportReader(
                new ByteArrayInputStream(views.bytes(home, recipe(Form.MESSAGES, Set.of(), null, false))));
        Optional<? extends Parsed<?>> line;
        while ((line = reader.nextLine()).isPresent()) {
            flat.add((FlatMessage) line.get().value());
        }
        assertThat(flat).isEqualTo(expected);
    }

    @Test
    void aReleaseCanBeOfOneLanguageOrOfPromptsOnly() throws IOException {
        assertThat(trees(views.bytes(home, recipe(Form.TREES, Set.of(), "de", false))))
                .hasSize(12)
                .allSatisfy(tree -> assertThat(tree.prompt().lang()).isEqualTo("de"));
        assertThat(trees(views.bytes(home, recipe(Form.TREES, Set.of(), null, true))))
                .hasSize(120)
                .allSatisfy(tree -> assertThat(tree.prompt().replies()).isEmpty());
    }

    @Test
    void aPackedReleaseHoldsTheSameBytes() throws IOException {
        byte[] packed =
                views.bytes(home, new ReleaseRecipe(Form.TREES, Compression.GZIP, Set.of(), null, true, true, false));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(views.bytes(home, EVERYTHING));
    }

    @Test
    void theOrderOfTellingZoneAndLanguageDoNotMatter() throws IOException {
        List<List<RecordedEvent>> histories = new ArrayList<>(Story.trees(1, 120, 14)
                .map(history -> interleaved(history, new Random(9)))
                .toList());
        Collections.shuffle(histories, new Random(3));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try (ViewsForTests others = new ViewsForTests(TestPostgres.database())) {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            histories.forEach(others::tell);
            for (Form form : Form.values()) {
                ReleaseRecipe recipe = new ReleaseRecipe(form, Compression.GZIP, Set.of(), null, true, true, false);
                assertThat(others.bytes(home, recipe)).isEqualTo(views.bytes(home, recipe));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /// What one service told keeps its order; what the other told comes at any time before or after.
    private static List<RecordedEvent> interleaved(List<RecordedEvent> history, Random random) {
        List<RecordedEvent> task =
                history.stream().filter(event -> event.service().equals("task")).toList();
        List<RecordedEvent> tree =
                history.stream().filter(event -> event.service().equals("tree")).toList();
        List<RecordedEvent> mixed = new ArrayList<>();
        int fromTask = 0;
        while (mixed.size() < history.size()) {
            int fromTree = mixed.size() - fromTask;
            boolean takeTask = fromTree == tree.size() || fromTask < task.size() && random.nextBoolean();
            mixed.add(takeTask ? task.get(fromTask++) : tree.get(fromTree));
        }
        return mixed;
    }

    private static ReleaseRecipe recipe(
            Form form, Set<TreeState> states, @org.jspecify.annotations.Nullable String language, boolean prompts) {
        return new ReleaseRecipe(form, Compression.NONE, states, language, false, false, prompts);
    }

    private static List<ExportTree> trees(byte[] file) {
        ExportReader reader = new ExportReader(new ByteArrayInputStream(file));
        List<ExportTree> trees = new ArrayList<>();
        Optional<Parsed<ExportTree>> next;
        while ((next = reader.nextTree()).isPresent()) {
            trees.add(Objects.requireNonNull(next.get().value()));
        }
        return trees;
    }
}

package community.cambium.oasst;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.oasst.read.ExportReader;
import community.cambium.oasst.read.Parsed;
import community.cambium.oasst.read.UnreadableExport;
import community.cambium.oasst.write.ExportWriter;
import community.cambium.testing.RealData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final String TREES = "oasst1-en-validation.trees.jsonl";
    private static final String MESSAGES = "oasst1-en-validation.messages.jsonl";

    @Test
    void theSampleIsWrittenAsItWasRead() throws IOException {
        byte[] sample = sample();
        assertThat(written(lines(sample), ExportWriter.FlatForm.OBJECTS)).isEqualTo(text(sample));
    }

    @Test
    void aPackedFileReadsLikeAPlainOne() throws IOException {
        assertThat(lines(packed(sample()))).isEqualTo(lines(sample()));
    }

    @Test
    void flatLinesGiveTheTreesTheyWereMadeOf() throws IOException {
        List<ExportTree> trees = trees(sample());
        List<ExportLine> flat = new ArrayList<>();
        trees.forEach(tree -> flat.addAll(tree.flat()));
        for (ExportWriter.FlatForm form : ExportWriter.FlatForm.values()) {
            byte[] file = written(flat, form).getBytes(StandardCharsets.UTF_8);
            assertThat(lines(file)).isEqualTo(flat);
            List<ExportTree> withoutOrigin = trees.stream()
                    .map(tree -> new ExportTree(tree.messageTreeId(), tree.treeState(), tree.prompt()))
                    .toList();
            assertThat(trees(file)).isEqualTo(withoutOrigin);
        }
    }

    /// The real file says null where nobody reacted or labeled; the canonical form says `{}`.
    @Test
    void theRealTreesAreWrittenAsTheyWereRead() throws IOException {
        byte[] real = Files.readAllBytes(real(TREES));
        List<ExportLine> lines = lines(real);
        assertThat(lines).hasSize(188);
        assertThat(written(lines, ExportWriter.FlatForm.OBJECTS))
                .isEqualTo(text(real)
                        .replace("\"emojis\": null", "\"emojis\": {}")
                        .replace("\"labels\": null", "\"labels\": {}"));
    }

    @Test
    void theRealFlatTableIsWrittenAsItWasRead() throws IOException {
        byte[] real = Files.readAllBytes(real(MESSAGES));
        List<ExportLine> lines = lines(real);
        assertThat(lines).hasSize(2022);
        assertThat(written(lines, ExportWriter.FlatForm.COLUMNS)).isEqualTo(text(real));
    }

    @Test
    void theRealFlatTableGivesTheRealTreesAndThreeOrphans() throws IOException {
        Path trees = real(TREES);
        List<ExportTree> assembled = new ArrayList<>();
        List<UnreadableExport> orphans = new ArrayList<>();
        try (ExportReader reader = ExportReader.open(real(MESSAGES))) {
            reader.forEachTree(tree -> assembled.add(tree.value()), orphans::add);
        }
        assertThat(assembled).isEqualTo(trees(Files.readAllBytes(trees)));
        assertThat(orphans).extracting(UnreadableExport::line).containsExactly(153L, 215L, 1670L);
    }

    @Test
    void siblingsAreWrittenByRankWithTheUnrankedLast() throws IOException {
        List<ExportTree> trees = trees(sample());
        ExportMessage prompt = trees.getFirst().prompt();
        ExportTree shuffled = new ExportTree(
                trees.getFirst().messageTreeId(),
                trees.getFirst().treeState(),
                prompt.withReplies(prompt.replies().reversed()));
        assertThat(shuffled.inOrder()).isEqualTo(trees.getFirst());
    }

    private static byte[] sample() throws IOException {
        try (var in =
                java.util.Objects.requireNonNull(RoundTripTest.class.getResourceAsStream("/oasst/two-trees.jsonl"))) {
            return in.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static List<ExportLine> lines(byte[] file) {
        ExportReader reader = new ExportReader(new ByteArrayInputStream(file));
        List<ExportLine> lines = new ArrayList<>();
        Optional<Parsed<ExportLine>> next;
        while ((next = reader.nextLine()).isPresent()) {
            lines.add(next.get().value());
        }
        return lines;
    }

    private static List<ExportTree> trees(byte[] file) {
        ExportReader reader = new ExportReader(new ByteArrayInputStream(file));
        List<ExportTree> trees = new ArrayList<>();
        Optional<Parsed<ExportTree>> next;
        while ((next = reader.nextTree()).isPresent()) {
            trees.add(next.get().value());
        }
        return trees;
    }

    private static String written(List<ExportLine> lines, ExportWriter.FlatForm form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ExportWriter writer = new ExportWriter(bytes, form)) {
            for (ExportLine line : lines) {
                writer.write(line);
            }
        }
        return text(bytes.toByteArray());
    }

    /// The file, or the test is skipped.
    private static Path real(String name) {
        Optional<Path> file = RealData.find(name);
        Assumptions.assumeTrue(file.isPresent(), () -> "Skipped: no " + name);
        return file.orElseThrow();
    }
}

package community.cambium.reenactment.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.oasst.read.UnreadableExport;
import community.cambium.reenactment.SampleTrees;
import community.cambium.reenactment.unreproducible.Aspect;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileComparisonTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @TempDir
    Path directory;

    @Test
    void aFileDoesNotDifferFromItself() throws IOException {
        assertThat(compared(original())).isEmpty();
    }

    @Test
    void otherIdsAndAnotherOrderOfTreesAreNoDifference() throws IOException {
        List<String> lines =
                new ArrayList<>(renamed(original()).lines().toList().reversed());
        assertThat(compared(String.join("\n", lines) + "\n")).isEmpty();
    }

    @Test
    void aPackedFileIsComparedAsAPlainOne() throws IOException {
        Path packed = directory.resolve("second.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(renamed(original()).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(compared(packed)).isEmpty();
    }

    @Test
    void anotherTextIsFound() throws IOException {
        assertThat(aspects(original().replace("By the calendar", "By a calendar")))
                .contains(Aspect.TREE);
        assertThat(withNames(original().replace("By the calendar", "By a calendar")))
                .containsExactly(Aspect.TEXT);
    }

    @Test
    void anotherReviewResultIsFound() throws IOException {
        assertThat(aspects(original().replaceFirst("\"review_result\": false", "\"review_result\": null")))
                .containsExactly(Aspect.REVIEW_RESULT);
    }

    @Test
    void anotherReviewCountIsFound() throws IOException {
        assertThat(aspects(original().replaceFirst("\"review_count\": 4", "\"review_count\": 3")))
                .containsExactly(Aspect.REVIEW_COUNT);
    }

    @Test
    void anotherRankIsFound() throws IOException {
        assertThat(aspects(original().replaceFirst("\"rank\": 0", "\"rank\": 3")))
                .containsExactly(Aspect.RANK);
    }

    @Test
    void anotherMeanOrCountOfALabelIsFound() throws IOException {
        assertThat(compared(original().replaceFirst("\"value\": 0.625", "\"value\": 0.6250000000000001")))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.aspect()).isEqualTo(Aspect.LABELS);
                    assertThat(difference.part()).isEqualTo("quality");
                });
        assertThat(aspects(original().replaceFirst("\"count\": 5", "\"count\": 6")))
                .containsExactly(Aspect.LABELS);
    }

    @Test
    void aMessageThatIsNoLongerRemovedIsFound() throws IOException {
        assertThat(aspects(original().replaceFirst("\"deleted\": true", "\"deleted\": false")))
                .containsExactly(Aspect.DELETED);
    }

    @Test
    void twoAuthorsWhoBecameOneAreFound() throws IOException {
        String one = SampleTrees.sample().get(0).prompt().userId();
        String other = SampleTrees.sample().get(1).prompt().userId();
        assertThat(aspects(original().replace(String.valueOf(one), String.valueOf(other))))
                .isNotEmpty()
                .containsOnly(Aspect.AUTHOR);
    }

    @Test
    void aMissingTreeAndATreeTooManyAreFound() throws IOException {
        List<String> lines = original().lines().toList();
        assertThat(aspects(String.join("\n", lines.subList(1, lines.size())) + "\n"))
                .containsExactly(Aspect.TREE);
        Path fewer = Files.writeString(directory.resolve("fewer.jsonl"), lines.getFirst() + "\n");
        List<Difference> found = new ArrayList<>();
        new FileComparison(Map.of(), true).compare(fewer, SampleTrees.sampleFile(), Long.MAX_VALUE, found::addAll);
        assertThat(found).hasSize(3).allMatch(difference -> difference.aspect() == Aspect.TREE);
    }

    @Test
    void aReplyThatHangsElsewhereIsFound() throws IOException {
        String tree = SampleTrees.sample().get(2).messageTreeId();
        String pruned = original()
                .lines()
                .toList()
                .get(2)
                .replaceFirst(", \\{\"message_id\"[^\\[]*Is 103 one too.*?\"replies\": \\[\\]\\}", "");
        List<String> lines = new ArrayList<>(original().lines().toList());
        assertThat(lines.get(2)).isNotEqualTo(pruned);
        lines.set(2, pruned);
        List<Difference> found = new ArrayList<>();
        Path second = Files.writeString(directory.resolve("second.jsonl"), String.join("\n", lines) + "\n");
        new FileComparison(Map.of(tree, tree), false)
                .compare(SampleTrees.sampleFile(), second, Long.MAX_VALUE, found::addAll);
        assertThat(found)
                .singleElement()
                .satisfies(difference -> assertThat(difference.aspect()).isEqualTo(Aspect.STRUCTURE));
    }

    @Test
    void aTruncatedExportIsRefusedBeforeAnythingIsCompared() throws IOException {
        Path cut = Files.writeString(
                directory.resolve("cut.jsonl"),
                original().substring(0, original().length() / 2));
        List<Difference> found = new ArrayList<>();
        assertThatThrownBy(() -> new FileComparison(Map.of(), true)
                        .compare(SampleTrees.sampleFile(), cut, Long.MAX_VALUE, found::addAll))
                .isInstanceOf(UnreadableExport.class);
        assertThat(found).isEmpty();
    }

    private static String original() throws IOException {
        return Files.readString(SampleTrees.sampleFile());
    }

    private static String renamed(String text) {
        Map<String, String> names = new HashMap<>();
        return ID.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(names.computeIfAbsent(
                        found.group(),
                        name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString())));
    }

    private List<Aspect> aspects(String second) throws IOException {
        return compared(second).stream().map(Difference::aspect).toList();
    }

    private List<Difference> compared(String second) throws IOException {
        return compared(Files.writeString(directory.resolve("second.jsonl"), second));
    }

    private static List<Difference> compared(Path second) throws IOException {
        List<Difference> found = new ArrayList<>();
        new FileComparison(Map.of(), false).compare(SampleTrees.sampleFile(), second, Long.MAX_VALUE, found::addAll);
        return found;
    }

    private List<Aspect> withNames(String second) throws IOException {
        Map<String, String> names = new HashMap<>();
        SampleTrees.sample().forEach(tree -> names.put(tree.messageTreeId(), tree.messageTreeId()));
        List<Difference> found = new ArrayList<>();
        new FileComparison(names, true)
                .compare(
                        SampleTrees.sampleFile(),
                        Files.writeString(directory.resolve("second.jsonl"), second),
                        Long.MAX_VALUE,
                        found::addAll);
        return found.stream().map(Difference::aspect).toList();
    }
}

package community.cambium.oasst.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.oasst.ExportTree;
import community.cambium.oasst.read.TreeStream.Unit;
import community.cambium.oasst.read.TreeStream.Unit.Refused;
import community.cambium.oasst.read.TreeStream.Unit.Whole;
import community.cambium.testing.RealData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeStreamTest {
    private static final String TREE = "{\"message_tree_id\":\"t\",\"prompt\":"
            + "{\"message_id\":\"t\",\"text\":\"x\",\"role\":\"prompter\",\"replies\":[]}}";

    @Test
    void whatIsWrongIsGivenInItsPlaceAndReadingGoesOn() {
        List<Unit> units =
                read(TREE, "nonsense", TREE.replace("prompter", "assistant"), TREE.replace("\"x\"", "7"), "", TREE);
        assertThat(units).hasSize(5);
        assertThat(units.stream().map(Unit::line)).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(damages(units)).containsExactly(Damage.NO_JSON_OBJECT, Damage.ROLE_WRONG, Damage.FIELD_WRONG);
        assertThat(units.getLast()).isInstanceOf(Whole.class);
    }

    @Test
    void whatIsToldOfTheWrongHoldsNoWordsOfTheFile() {
        List<Unit> units = read(
                "{\"secret words\": tru",
                TREE.replace("prompter", "secret words"),
                TREE.replace("\"message_id\":\"t\"", "\"message_id\":\"secret words\",\"rank\":\"secret words\""),
                TREE.replace("\"text\"", "\"labels\":{\"secret words\":{\"count\":\"secret words\"}},\"text\""),
                flat("secret words", "nobody", "assistant", "t"));
        assertThat(units).hasSize(5);
        units.forEach(unit ->
                assertThat(((Refused) unit).because().where()).isNotBlank().doesNotContain("secret"));
    }

    @Test
    void theConsecutiveMessagesOfAFlatFileAreOneTree() {
        List<Unit> units = read(
                flat("t", null, "prompter", "t"),
                flat("a", "t", "assistant", "t"),
                flat("b", "a", "prompter", "t"),
                flat("u", null, "prompter", "u"));
        assertThat(units).hasSize(2);
        ExportTree first = ((Whole) units.getFirst()).tree();
        assertThat(first.depthFirst()).hasSize(3);
        assertThat(units.getLast().line()).isEqualTo(4);
    }

    @Test
    void aFlatTreeThatDoesNotHangTogetherIsRefusedAsAWhole() {
        assertThat(damages(read(flat("a", "t", "assistant", "t"), flat("t", null, "prompter", "t"))))
                .containsExactly(Damage.REPLY_BEFORE_PARENT);
        assertThat(damages(read(flat("t", null, "prompter", "t"), flat("a", "x", "assistant", "t"))))
                .containsExactly(Damage.PARENT_MISSING);
        assertThat(damages(read(flat("t", null, "prompter", "t"), flat("t", null, "prompter", "t"))))
                .containsExactly(Damage.ID_TWICE);
        assertThat(damages(read(flat("t", null, "prompter", "t"), flat("u", null, "prompter", "t"))))
                .containsExactly(Damage.SECOND_PROMPT);
        assertThat(damages(read(
                        flat("t", null, "prompter", "t"),
                        flat("a", "b", "assistant", "t"),
                        flat("b", "a", "prompter", "t"))))
                .containsExactly(Damage.CYCLE);
        assertThat(damages(read(flat("t", null, "prompter", null)))).containsExactly(Damage.TREE_UNNAMED);
    }

    @Test
    void aLineThatCannotBeReadWithinATreeRefusesTheTreeAndAfterItOnlyItself() {
        String prompt = flat("t", null, "prompter", "t");
        String reply = flat("a", "t", "assistant", "t");
        assertThat(damages(read(prompt, "nonsense", reply))).containsExactly(Damage.TREE_DAMAGED);
        List<Unit> after = read(prompt, reply, "nonsense", flat("u", null, "prompter", "u"));
        assertThat(damages(after)).containsExactly(Damage.NO_JSON_OBJECT);
        assertThat(after).hasSize(3);
    }

    @Test
    void aTreeThatIsTooLargeIsRefusedAndTheNextIsRead() {
        List<String> lines = new ArrayList<>(List.of(flat("t", null, "prompter", "t")));
        for (int i = 0; i < 20; i++) {
            lines.add(flat("a" + i, "t", "assistant", "t"));
        }
        lines.add(flat("u", null, "prompter", "u"));
        List<Unit> units = all(new TreeStream(bytes(String.join("\n", lines)), 1_000));
        assertThat(damages(units)).containsExactly(Damage.TREE_TOO_LARGE);
        assertThat(units.getLast()).isInstanceOf(Whole.class);
    }

    @Test
    void readingGoesOnWhereItStoppedAndNoticesAChangedFile() {
        List<String> lines = List.of(
                flat("t", null, "prompter", "t"),
                flat("a", "t", "assistant", "t"),
                "",
                "nonsense",
                " ",
                flat("u", null, "prompter", "u"),
                flat("v", null, "prompter", "v"),
                "");
        String file = String.join("\n", lines);
        List<Unit> whole = all(new TreeStream(bytes(file)));
        TreeStream first = new TreeStream(bytes(file));
        for (int given = 0; given <= whole.size(); given++) {
            TreeStream second = new TreeStream(bytes(file));
            assertThat(second.passOver(first.lines(), first.digest())).isTrue();
            assertThat(all(second).stream().map(Unit::line))
                    .containsExactlyElementsOf(
                            whole.stream().skip(given).map(Unit::line).toList());
            TreeStream changed = new TreeStream(bytes(file.replace("\"x\"", "\"y\"")));
            assertThat(changed.passOver(first.lines(), first.digest())).isEqualTo(given == 0);
            first.next();
        }
        assertThat(new TreeStream(bytes(lines.getFirst())).passOver(first.lines(), first.digest()))
                .isFalse();
    }

    @Test
    void aTreeThatIsCutOffIsNeitherGivenNorCounted() throws IOException {
        String file = String.join(
                "\n",
                TREE,
                flat("u", null, "prompter", "u"),
                flat("b", "u", "assistant", "u"),
                flat("c", "u", "assistant", "u"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(file.getBytes(StandardCharsets.UTF_8));
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
        TreeStream trees = new TreeStream(new ByteArrayInputStream(cut));
        assertThat(trees.next()).isPresent();
        String digest = trees.digest();
        assertThatThrownBy(trees::next).isInstanceOf(UnreadableExport.class).hasMessageContaining("truncated");
        assertThat(trees.lines()).isOne();
        assertThat(trees.digest()).isEqualTo(digest);
    }

    @Test
    void theRealFilesGiveAllTreesAndOnlyTheOrphansAreRefused() {
        RealData.find("oasst1-en-validation.trees.jsonl").ifPresent(file -> {
            List<Unit> units = all(open(file));
            assertThat(units).hasSize(188).allMatch(Whole.class::isInstance);
        });
        RealData.find("oasst1-en-validation.messages.jsonl").ifPresent(file -> {
            List<Unit> units = all(open(file));
            assertThat(units.stream().filter(Whole.class::isInstance)).hasSize(188);
            assertThat(damages(units))
                    .containsExactly(Damage.PARENT_MISSING, Damage.PARENT_MISSING, Damage.PARENT_MISSING);
        });
    }

    private static TreeStream open(java.nio.file.Path file) {
        try {
            return new TreeStream(java.nio.file.Files.newInputStream(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Damage> damages(List<Unit> units) {
        return units.stream()
                .filter(Refused.class::isInstance)
                .map(unit -> ((Refused) unit).because().damage())
                .toList();
    }

    private static List<Unit> read(String... lines) {
        return all(new TreeStream(bytes(String.join("\n", lines))));
    }

    private static List<Unit> all(TreeStream trees) {
        List<Unit> units = new ArrayList<>();
        for (Optional<Unit> unit = trees.next(); unit.isPresent(); unit = trees.next()) {
            units.add(unit.get());
        }
        return units;
    }

    private static InputStream bytes(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String flat(String id, @Nullable String parent, String role, @Nullable String tree) {
        return "{\"message_id\":\"" + id + "\",\"parent_id\":" + quoted(parent) + ",\"text\":\"x\",\"role\":\"" + role
                + "\",\"message_tree_id\":" + quoted(tree) + "}";
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}

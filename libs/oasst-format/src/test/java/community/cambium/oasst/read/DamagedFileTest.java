package community.cambium.oasst.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DamagedFileTest {
    private static final String GOOD = tree("t", node("t", null, "prompter", node("a", "t", "assistant")));

    @Test
    void aTruncatedLineIsToldByItsNumber() {
        UnreadableExport wrong = refused(GOOD + "\n" + GOOD.substring(0, GOOD.length() / 2));
        assertThat(wrong.line()).isEqualTo(2);
        assertThat(wrong).hasMessageContaining("truncated").hasMessageContaining("fetch it again");
    }

    @Test
    void aTruncatedGzipFileIsTold() throws IOException {
        byte[] packed = packed(GOOD + "\n");
        assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length - 6)))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("truncated");
    }

    @Test
    void aCorruptGzipFileIsTold() throws IOException {
        byte[] packed = packed(GOOD + "\n");
        packed[packed.length - 7] ^= 0x55;
        assertThatThrownBy(() -> read(packed))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("corrupt");
    }

    @Test
    void brokenUtf8IsTold() {
        byte[] bytes = (GOOD + "\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        bytes[GOOD.length() + 30] = (byte) 0xff;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aMessageBelowItselfIsACycle() {
        String cycle = tree("t", node("t", null, "prompter", node("a", "t", "assistant", node("t", "a", "prompter"))));
        assertThat(refused(cycle)).hasMessageContaining("cycle");
        assertThat(refused(flat("a", "a", "prompter", "t"))).hasMessageContaining("cycle");
        assertThat(refusedTrees(String.join(
                        "\n",
                        flat("t", null, "prompter", "t"),
                        flat("a", "b", "assistant", "t"),
                        flat("b", "a", "prompter", "t"))))
                .hasMessageContaining("line 2")
                .hasMessageContaining("cycle");
    }

    @Test
    void aMissingParentIsTold() {
        assertThat(refusedTrees(flat("t", null, "prompter", "t") + "\n" + flat("a", "nobody", "assistant", "t")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("\"nobody\"".replace("\"", ""))
                .hasMessageContaining("missing");
    }

    @Test
    void anIdThatOccursTwiceIsTold() {
        assertThat(refused(tree(
                        "t", node("t", null, "prompter", node("a", "t", "assistant"), node("a", "t", "assistant")))))
                .hasMessageContaining("a occurs twice");
        assertThat(refused(GOOD + "\n" + GOOD)).hasMessageContaining("line 2").hasMessageContaining("occurs twice");
        assertThat(refused(GOOD + "\n" + tree("s", node("s", null, "prompter", node("a", "s", "assistant")))))
                .hasMessageContaining("a occurs twice");
    }

    @Test
    void rolesMustAlternateFromThePrompter() {
        assertThat(refused(tree("t", node("t", null, "assistant")))).hasMessageContaining("where prompter must");
        assertThat(refused(tree("t", node("t", null, "prompter", node("a", "t", "prompter")))))
                .hasMessageContaining("where assistant must");
        assertThat(refused(tree("t", node("t", null, "system")))).hasMessageContaining("unknown role \"system\"");
    }

    @Test
    void aReplyMustNameTheMessageAboveIt() {
        assertThat(refused(tree("t", node("t", null, "prompter", node("a", "x", "assistant")))))
                .hasMessageContaining("stands under t, but names the parent x");
        assertThat(refused(tree("t", node("t", "x", "prompter")))).hasMessageContaining("a prompt has none");
    }

    @Test
    void aTreeIsCalledLikeItsPrompt() {
        String uuid = "11111111-1111-4111-8111-111111111111";
        assertThat(refused(tree("22222222-2222-4222-8222-222222222222", node(uuid, null, "prompter"))))
                .hasMessageContaining("but its prompt " + uuid);
    }

    @Test
    void wrongFieldsAreToldByName() {
        assertThat(refused(GOOD.replace("\"text\"", "\"words\""))).hasMessageContaining("has no text");
        assertThat(refused(with("\"rank\": -1"))).hasMessageContaining("rank");
        assertThat(refused(with("\"rank\": 99999999999"))).hasMessageContaining("rank");
        assertThat(refused(with("\"created_date\": \"gestern\""))).hasMessageContaining("no ISO-8601 moment");
        assertThat(refused(with("\"labels\": {\"spam\": {\"value\": 1.5, \"count\": 1}}")))
                .hasMessageContaining("outside 0..1");
        assertThat(refused(with("\"labels\": {\"name\": [\"spam\"], \"value\": [], \"count\": [1]}")))
                .hasMessageContaining("different lengths");
        assertThat(refused(with("\"replies\": 7"))).hasMessageContaining("no JSON array");
        assertThat(refused(with("\"lang\": \"\\ud800\""))).hasMessageContaining("half a surrogate");
        assertThat(refused(with("\"lang\": \"en\", \"lang\": \"de\""))).hasMessageContaining("Duplicate");
    }

    @Test
    void somethingElseIsNoExportFile() {
        assertThat(refused("{\"a\": 1}")).hasMessageContaining("neither a tree");
        assertThat(refused("[]")).hasMessageContaining("no object");
        assertThat(refused(GOOD + " more")).hasMessageContaining("no complete JSON object");
        assertThat(refused("[".repeat(100_000))).hasMessageContaining("depth");
    }

    @Test
    void anEndlessLineIsRefusedBeforeItFillsTheMemory() {
        ExportReader reader = new ExportReader(new ByteArrayInputStream(new byte[5_000_000]), 1_000_000);
        assertThatThrownBy(reader::nextLine).hasMessageContaining("longer than 1000000 bytes");
    }

    @Test
    void aReaderThatLeavesOutWhatIsWrongKeepsTheRest() {
        String file = String.join(
                "\n",
                GOOD,
                "nonsense",
                tree("s", node("s", null, "assistant")),
                tree("u", node("u", null, "prompter")));
        List<String> trees = new ArrayList<>();
        List<Long> leftOut = new ArrayList<>();
        new ExportReader(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .forEachTree(tree -> trees.add(tree.value().messageTreeId()), wrong -> leftOut.add(wrong.line()));
        assertThat(trees).containsExactly("t", "u");
        assertThat(leftOut).containsExactly(2L, 3L);
    }

    @Test
    void anEmptyFileHasNoTrees() {
        assertThat(new ExportReader(new ByteArrayInputStream(new byte[0])).nextTree())
                .isEmpty();
    }

    private static String with(String field) {
        return "{\"message_id\": \"m\", \"text\": \"x\", \"role\": \"prompter\", " + field + "}";
    }

    private static String tree(String id, String prompt) {
        return "{\"message_tree_id\": \"" + id + "\", \"tree_state\": \"growing\", \"prompt\": " + prompt + "}";
    }

    private static String node(
            String id, @org.jspecify.annotations.Nullable String parent, String role, String... replies) {
        return "{\"message_id\": \"" + id + "\", \"parent_id\": " + quoted(parent) + ", \"text\": \"x\", \"role\": \""
                + role + "\", \"replies\": [" + String.join(", ", replies) + "]}";
    }

    private static String flat(String id, @org.jspecify.annotations.Nullable String parent, String role, String tree) {
        return "{\"message_id\": \"" + id + "\", \"parent_id\": " + quoted(parent) + ", \"text\": \"x\", \"role\": \""
                + role + "\", \"message_tree_id\": \"" + tree + "\"}";
    }

    private static String quoted(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private static UnreadableExport refused(String file) {
        return catchThrowableOfType(UnreadableExport.class, () -> read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static UnreadableExport refusedTrees(String file) {
        return catchThrowableOfType(UnreadableExport.class, () -> {
            ExportReader reader = new ExportReader(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            while (reader.nextTree().isPresent()) {
                // Reads on until something is wrong.
            }
        });
    }

    private static void read(byte[] file) {
        ExportReader reader = new ExportReader(new ByteArrayInputStream(file));
        while (reader.nextLine().isPresent()) {
            // Reads on until something is wrong.
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}

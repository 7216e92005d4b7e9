package community.cambium.task.write.importtrees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;
import community.cambium.events.Label;
import community.cambium.events.LabelMean;
import community.cambium.oasst.read.TreeStream;
import community.cambium.oasst.read.TreeStream.Unit;
import community.cambium.task.imports.ImportRules;
import community.cambium.task.imports.TreeRefusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTreeTest {
    private static final String ROOT = "e0cf4fa2-e944-44fb-b502-11f155062092";
    private static final String ANSWER = "f0cf4fa2-e944-44fb-b502-11f155062093";
    private static final String OTHER = "a0cf4fa2-e944-44fb-b502-11f155062094";
    private static final ForeignTree.Terms TERMS =
            new ForeignTree.Terms(new ImportId(new UUID(1, 1)), "oasst", ImportFate.GROW, new ImportRules(20));

    /// A prompt with two answers, of which parts are replaced.
    private static String tree(String part, String by) {
        String whole = """
            {"message_tree_id": "%s", "prompt": {"message_id": "%s", "user_id": "%s", "text": "What?",\
             "role": "prompter", "lang": "en", "created_date": "2023-02-07T17:29:24.727400+00:00",\
             "review_count": 3, "review_result": true, "synthetic": true, "model_name": "m",\
             "labels": {"spam": {"value": 0.25, "count": 4}}, "emojis": {"+1": 2}, "detoxify": {"insult": 0.5},\
             "replies": [\
             {"message_id": "%s", "role": "assistant", "text": "That", "rank": 1, "replies": []},\
             {"message_id": "%s", "role": "assistant", "text": "This", "rank": 0, "deleted": true}]}}\
            """.formatted(ROOT, ROOT, OTHER, ANSWER, OTHER);
        assertThat(whole).contains(part);
        return whole.replace(part, by);
    }

    private static ForeignTree read(String line) {
        Unit unit = new TreeStream(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .next()
                .orElseThrow();
        if (unit instanceof Unit.Whole whole) {
            return ForeignTree.of(TERMS, 7, whole.tree());
        }
        throw new AssertionError(unit);
    }

    @Test
    void everythingThatTheFileSaysIsKept() {
        ForeignTree tree = read(tree("", ""));
        assertThat(tree.begun().line()).isEqualTo(7);
        assertThat(tree.begun().messages()).isEqualTo(3);
        assertThat(tree.begun().origin()).isEqualTo("oasst");
        assertThat(tree.levels()).hasSize(2);
        MessageImported prompt = tree.messages().getFirst();
        assertThat(prompt.messageId()).hasToString(ROOT);
        assertThat(prompt.author()).hasToString(OTHER).isEqualTo(prompt.text().owner());
        assertThat(prompt.createdAt()).isEqualTo(Instant.parse("2023-02-07T17:29:24.727400Z"));
        assertThat(prompt.accepted()).isTrue();
        assertThat(prompt.reviewCount()).isEqualTo(3);
        assertThat(prompt.synthetic()).isTrue();
        assertThat(prompt.modelName()).isEqualTo("m");
        assertThat(prompt.labels()).isEqualTo(Map.of(Label.SPAM, new LabelMean(0.25, 4)));
        assertThat(prompt.emojis()).isEqualTo(Map.of("+1", 2));
        assertThat(prompt.detoxify()).isEqualTo(Map.of("insult", 0.5));
    }

    @Test
    void whatTheFileDoesNotSayIsNotMadeUp() {
        List<MessageImported> answers = read(tree("", "")).levels().getLast();
        MessageImported answer = answers.getFirst();
        assertThat(answer.parentId()).hasToString(ROOT);
        assertThat(answer.language()).isEqualTo("en");
        assertThat(answer.author()).isNull();
        assertThat(answer.createdAt()).isNull();
        assertThat(answer.accepted()).isNull();
        assertThat(answer.removed()).isFalse();
        assertThat(answers.getLast().removed()).isTrue();
        assertThat(answer.text().owner()).isNotEqualTo(answers.getLast().text().owner());
        assertThat(read(tree("", "")).levels().getLast()).isEqualTo(answers);
    }

    @Test
    void aTreeIsTheSameWhateverTheOrderOfItsFieldsAndRepliesAndAnotherWhenAnythingDiffers() {
        String digest = read(tree("", "")).begun().digest();
        assertThat(read(tree("\"rank\": 1", "\"rank\":1")).begun().digest()).isEqualTo(digest);
        assertThat(read(tree("\"lang\": \"en\"", "\"lang\": \"EN\"")).begun().digest())
                .isEqualTo(digest);
        for (String[] change : new String[][] {
            {"What?", "What"},
            {"\"count\": 4", "\"count\": 5"},
            {"0.25", "0.5"},
            {"+1", "-1"},
            {"0.5", "0.25"},
            {"727400", "727401"},
            {"\"deleted\": true", "\"deleted\": false"},
            {"\"rank\": 0", "\"rank\": 2"},
            {"\"review_result\": true", "\"review_result\": false"},
            {"\"model_name\": \"m\"", "\"model_name\": \"n\""}
        }) {
            assertThat(read(tree(change[0], change[1])).begun().digest())
                    .as(change[0])
                    .isNotEqualTo(digest);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"This\"|\" \\n \"|TEXT_EMPTY",
                "\"This\"|\"123456789012345678901\"|TEXT_TOO_LONG",
                "\"This\"|\"\\u0000\"|TEXT_HAS_CONTROL_CHARACTERS",
                "\"This\"|\"a\\u009b1m\"|TEXT_HAS_CONTROL_CHARACTERS",
                "\"en\"|\"\"|LANGUAGE_MISSING",
                "\"en\"|\"klingon language\"|LANGUAGE_IS_NO_TAG",
                "\"en\"|\"pt_BR\"|LANGUAGE_IS_NO_TAG",
                "\"en\"|\"und\"|LANGUAGE_IS_NO_TAG",
                "2023-02|0000-02|DATE_UNREADABLE",
                "2023-02|+12023-02|DATE_UNREADABLE",
                "\"spam\"|\"spamm\"|LABEL_UNKNOWN",
                "\"spam\"|\"SPAM\"|LABEL_UNKNOWN",
                "\"value\": 0.25|\"value\": null|LABEL_OUT_OF_RANGE",
                "\"count\": 4|\"count\": 0|LABEL_COUNT_WRONG",
                "\"insult\": 0.5|\"insult\": 1.5|SCORE_OUT_OF_RANGE",
                "\"insult\"|\"in\\nsult\"|FIELD_WRONG",
                "\"+1\"|\"\\u0007\"|FIELD_WRONG",
                "\"m\"|\"\\u0000\"|FIELD_WRONG",
                "\"rank\": 0|\"rank\": 1|RANK_WRONG",
                "\"lang\"|\"rank\": 0, \"lang\"|RANK_WRONG",
                "\"user_id\": \"a0|\"user_id\": \"x0|ID_IS_NO_UUID",
                "\"message_id\": \"f0|\"message_id\": \"g0|ID_IS_NO_UUID",
            })
    void whatIsWrongRefusesTheTree(String part, String by, TreeRefusal reason) {
        CommandRejected refused = catchThrowableOfType(CommandRejected.class, () -> read(tree(part, by)));
        assertThat(refused.rejection()).isEqualTo(reason);
        assertThat(refused.details()).containsOnlyKeys("where");
    }

    @Test
    void aTextAtTheLimitMayHoldLineBreaksAndIsCountedByItsCharacters() {
        assertThat(read(tree("\"This\"", "\"" + "🌳".repeat(18) + "\\n\\t\"")).messages())
                .hasSize(3);
    }
}

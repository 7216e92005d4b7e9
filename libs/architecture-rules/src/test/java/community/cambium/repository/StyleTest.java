package community.cambium.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What reads badly, and the compiler does not see.
class StyleTest {
    /// The words are cut in two so that this file does not offend itself.
    private static final Map<String, Pattern> NOT_HERE = Map.of(
            "a note to oneself is done or dropped", Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
            "the log knows who wrote it", Pattern.compile("@auth" + "or\\b"),
            "old-style case labels fall through silently", Pattern.compile("^\\s*(case [^>\"]*[^>:\"]|default):\\s*$"),
            "Markdown comments are written with three slashes", Pattern.compile("^\\s*/\\*\\*"),
            "fakes, not mocks", Pattern.compile("import (static )?org\\.mock" + "ito"));
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sl" + "eep\\(");

    @Test
    void sourcesSayNothingThatIsBanned() {
        assertThat(Repository.files(".java").stream().flatMap(StyleTest::offences))
                .isEmpty();
    }

    @Test
    void testsWaitForWhatTheyWantAndNotForTimeToPass() {
        assertThat(Repository.files("Test.java").stream()
                        .filter(file -> SLEEP.matcher(Repository.read(file)).find())
                        .map(Repository::relative))
                .isEmpty();
    }

    @Test
    void textFilesHaveNoTabsAndNoTrailingSpaces() {
        assertThat(Repository.files(".xml", ".yml", ".yaml", ".md", ".sql").stream()
                        .filter(file -> !file.toString().contains("/src/test/resources/"))
                        .flatMap(file -> lines(file, Pattern.compile("\t|[ \t]+$"))))
                .isEmpty();
    }

    @Test
    void offendersAreCaught() {
        assertThat(found("        // TO" + "DO later")).isEqualTo(1);
        assertThat(found("            default:")).isEqualTo(1);
        assertThat(found("            case GROWING, RANKING:")).isEqualTo(1);
        assertThat(found("            case GROWING -> next();")).isZero();
        assertThat(found("    /** Old. */")).isEqualTo(1);
    }

    private static long found(String line) {
        return NOT_HERE.values().stream()
                .filter(banned -> banned.matcher(line).find())
                .count();
    }

    private static Stream<String> offences(Path file) {
        return NOT_HERE.entrySet().stream()
                .flatMap(banned -> lines(file, banned.getValue()).map(line -> line + " (" + banned.getKey() + ")"));
    }

    private static Stream<String> lines(Path file, Pattern banned) {
        List<String> lines = Repository.read(file).lines().toList();
        return Stream.iterate(0, i -> i + 1)
                .limit(lines.size())
                .filter(i -> banned.matcher(lines.get(i)).find())
                .map(i -> Repository.relative(file) + ":" + (i + 1));
    }
}

package community.cambium.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No link from one document to another file of the repository is dead.
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

    @Test
    void everyLinkLeadsSomewhere() {
        List<Path> documents = Repository.files(".md");

        assertThat(documents).contains(Repository.ROOT.resolve("README.md"));
        assertThat(documents.stream().flatMap(LinksTest::dead)).isEmpty();
    }

    @Test
    void aDeadLinkIsCaught() {
        Path readme = Repository.ROOT.resolve("README.md");

        assertThat(dead(
                        readme,
                        "see [this](docs/none.md), [that](docs/glossary.md) and [there](docs/glossary.md#nowhere)"))
                .containsExactly("README.md -> docs/none.md", "README.md -> docs/glossary.md#nowhere");
        assertThat(dead(readme, "[far away](https://example.org) and `[code](none)`"))
                .isEmpty();
    }

    @Test
    void everyDecisionIsDatedAndSaysWhatWhyAndWhatFollows() {
        List<Path> decisions = Repository.files(".md").stream()
                .filter(file -> file.startsWith(Repository.ROOT.resolve("docs/decisions")))
                .toList();

        assertThat(decisions).isNotEmpty().allSatisfy(decision -> {
            String date = Repository.name(decision).substring(0, 10);
            assertThat(Repository.name(decision)).matches("\\d{4}-\\d{2}-\\d{2}-[a-z0-9-]+\\.md");
            assertThat(Repository.read(decision))
                    .contains("\n" + date + "\n", "\n## Decision\n", "\n## Rationale\n", "\n## Consequences\n");
            assertThat(Repository.read(decision).lines()).hasSizeLessThan(50);
        });
    }

    private static Stream<String> dead(Path document) {
        return dead(document, Repository.read(document));
    }

    private static Stream<String> dead(Path document, String text) {
        return LINK.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(target -> !target.matches("(https?|mailto):.*"))
                .filter(target -> !leadsSomewhere(document, target))
                .map(target -> Repository.relative(document) + " -> " + target);
    }

    private static boolean leadsSomewhere(Path document, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(file).anyMatch(parts[1]::equals));
    }

    private static Stream<String> anchors(Path file) {
        return Pattern.compile("(?m)^#+ (.*)$")
                .matcher(Repository.read(file))
                .results()
                .map((MatchResult heading) -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
    }
}

package community.cambium.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The README lists every slice of every service. With `-Dreadme=apply` this test writes the list instead of
/// complaining: `mvn -q test -pl libs/architecture-rules -Dtest=SliceIndexTest -Dreadme=apply`.
class SliceIndexTest {
    private static final Path README = Repository.ROOT.resolve("README.md");
    private static final String BEGIN = "<!-- slices -->\n";
    private static final String END = "<!-- end of slices -->";

    @Test
    void theReadmeListsEverySlice() throws IOException {
        String readme = Repository.read(README);
        String expected = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + index()
                + readme.substring(readme.indexOf(END));

        if ("apply".equals(System.getProperty("readme"))) {
            Files.writeString(README, expected);
        } else {
            assertThat(readme)
                    .as("list them with: mvn -q test -pl libs/architecture-rules -Dtest=SliceIndexTest -Dreadme=apply")
                    .isEqualTo(expected);
        }
    }

    @Test
    void aSliceIsCalledByItsFirstWords() {
        assertThat(title("requesttask", List.of("TaskSheet.java", "RequestTaskController.java")))
                .isEqualTo("request task");
        assertThat(title("freeplacewhentreemoveson", List.of("FreePlaceWhenTreeMovesOn.java")))
                .isEqualTo("free place when tree moves on");
        assertThat(title("history", List.of("TreeHistory.java"))).isEqualTo("history");
    }

    private static String index() {
        StringBuilder table = new StringBuilder("""
            | service | write: commands | read: questions | automation: when ... then ... |
            |---|---|---|---|
            """);
        for (String service : ComposeTest.services()) {
            Path root = Repository.ROOT.resolve("services/" + service + "/src/main/java/community/cambium/" + service);
            table.append("| ").append(service);
            for (String drawer : List.of("write", "read", "automation")) {
                table.append(" | ").append(slices(root.resolve(drawer)));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String slices(Path drawer) {
        return folders(drawer).map(SliceIndexTest::link).collect(Collectors.joining(" · "));
    }

    private static Stream<Path> folders(Path drawer) {
        return Files.isDirectory(drawer)
                ? list(drawer).stream()
                        .filter(Files::isDirectory)
                        .filter(folder -> list(folder).stream()
                                .anyMatch(file -> Repository.name(file).endsWith(".java")))
                : Stream.empty();
    }

    private static String link(Path slice) {
        return "["
                + title(
                        Repository.name(slice),
                        list(slice).stream().map(Repository::name).toList()) + "]("
                + Repository.relative(slice).toString().replace('\\', '/') + ")";
    }

    /// The words of a package's name, as the type that gave it the name spells them.
    private static String title(String slice, List<String> types) {
        return types.stream()
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(slice))
                .map(type -> type.substring(0, slice.length()))
                .findFirst()
                .map(words -> words.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT))
                .orElse(slice);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

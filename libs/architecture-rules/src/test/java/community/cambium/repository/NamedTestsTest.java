package community.cambium.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No document names a test that does not exist.
class NamedTestsTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)#(\\w+)`");
    private static final List<Path> SOURCES = Repository.files(".java");

    @Test
    void everyTestThatADocumentNamesExists() {
        List<String> named = Repository.files(".md").stream()
                .flatMap(document -> named(Repository.read(document)))
                .toList();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named.stream().filter(test -> !exists(test))).isEmpty();
    }

    @Test
    void aTestThatDoesNotExistIsCaught() {
        assertThat(named("`NamedTestsTest#aTestThatDoesNotExistIsCaught` and `NamedTestsTest#nothing`")
                        .filter(test -> !exists(test)))
                .containsExactly("NamedTestsTest#nothing");
    }

    private static Stream<String> named(String text) {
        return NAMED.matcher(text).results().map(found -> found.group(1) + "#" + found.group(2));
    }

    private static boolean exists(String test) {
        String[] parts = test.split("#", 2);
        return SOURCES.stream()
                .filter(source -> Repository.name(source).equals(parts[0] + ".java"))
                .anyMatch(source -> Repository.read(source).contains(" " + parts[1] + "("));
    }
}

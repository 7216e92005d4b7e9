package community.cambium.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every source is formatted as palantir-java-format does it. With `-Dformat=apply` this test formats instead of
/// complaining: `mvn -q test -pl libs/architecture-rules -Dtest=FormattingTest -Dformat=apply`.
class FormattingTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private static final boolean APPLY = "apply".equals(System.getProperty("format"));

    @Test
    void everyJavaFileIsFormatted() {
        List<Path> unformatted = Repository.files(".java").parallelStream()
                .filter(FormattingTest::differs)
                .map(Repository::relative)
                .toList();

        if (APPLY) {
            System.out.println("Formatted " + unformatted);
        } else {
            assertThat(unformatted)
                    .as("format with: mvn -q test -pl libs/architecture-rules -Dtest=FormattingTest -Dformat=apply")
                    .isEmpty();
        }
    }

    @Test
    void anOffenderIsCaught() throws FormatterException {
        assertThat(FORMATTER.formatSourceAndFixImports("import java.util.List;\nclass  A { int a ; }"))
                .isEqualTo("class A {\n    int a;\n}\n");
    }

    private static boolean differs(Path file) {
        String source = Repository.read(file);
        try {
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (APPLY && !formatted.equals(source)) {
                Files.writeString(file, formatted);
            }
            return !formatted.equals(source);
        } catch (FormatterException unreadable) {
            throw new AssertionError(file + " is no Java: " + unreadable.getMessage(), unreadable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package community.cambium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of expected bytes below `src/test/resources/golden`: written once, read for ever, deleted never.
public final class GoldenFile {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String WRITE = "cambium.golden.write";

    private GoldenFile() {}

    /// Fails unless the bytes are exactly those of the golden file. A missing file is written only when the test is
    /// run with `-Dcambium.golden.write=true`; an existing one is never changed.
    public static void assertMatches(String name, byte[] actual) {
        assertMatches(FOLDER.resolve(name), actual);
    }

    /// The same for a text in UTF-8.
    public static void assertMatches(String name, String actual) {
        assertMatches(name, actual.getBytes(StandardCharsets.UTF_8));
    }

    /// The same for a file anywhere.
    public static void assertMatches(Path file, byte[] actual) {
        try {
            if (Files.exists(file)) {
                compare(file, Files.readAllBytes(file), actual);
            } else if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, actual);
            } else {
                fail("There is no golden file " + file + ". Run this test once with -D" + WRITE
                        + "=true, read what it wrote, and commit it. It would be:\n"
                        + new String(actual, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, byte[] expected, byte[] actual) {
        // As texts first: the difference is then readable.
        assertThat(new String(actual, StandardCharsets.UTF_8))
                .as("content of golden file %s", file)
                .isEqualTo(new String(expected, StandardCharsets.UTF_8));
        assertThat(actual).as("bytes of golden file %s", file).isEqualTo(expected);
    }
}

package community.cambium.oasst;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// Real releases of Open-Assistant, which are not part of this repository: looked for in the directory that the
/// environment variable `CAMBIUM_DATA` names, else in `../shared/data` beside the working copy.
public final class RealData {
    private RealData() {}

    /// The file, or the test is skipped with a message that says how to provide it.
    public static Path require(String name) {
        Path directory = directory();
        Assumptions.assumeTrue(
                directory != null && Files.isRegularFile(directory.resolve(name)),
                "Skipped: no " + name + "; set CAMBIUM_DATA to the directory that holds it");
        return java.util.Objects.requireNonNull(directory).resolve(name);
    }

    private static @Nullable Path directory() {
        String named = System.getenv("CAMBIUM_DATA");
        if (named != null) {
            return Path.of(named);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(".git")) || Files.isRegularFile(up.resolve(".git"))) {
                return up.resolveSibling("shared").resolve("data");
            }
        }
        return null;
    }
}

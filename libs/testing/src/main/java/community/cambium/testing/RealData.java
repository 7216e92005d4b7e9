package community.cambium.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Published data too large for the repository. It lies where the system property `cambium.data` or else the
/// environment variable `CAMBIUM_DATA` says, or in `shared/data` beside the working copy. Says what it found.
public final class RealData {
    private RealData() {}

    /// The file of this name, if this machine has it.
    public static Optional<Path> find(String name) {
        @Nullable String named = System.getProperty("cambium.data", System.getenv("CAMBIUM_DATA"));
        Stream<Path> folders = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(folder -> folder.resolve("shared/data"));
        Optional<Path> file = folders.map(folder -> folder.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
        System.out.println("[test data] " + name + ": "
                + file.map(found -> "real, " + found)
                        .orElse("not here, so the project's own sample or nothing; name its folder by"
                                + " -Dcambium.data or CAMBIUM_DATA"));
        return file;
    }
}

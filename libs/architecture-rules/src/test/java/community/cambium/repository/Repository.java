package community.cambium.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The working copy that this test runs in.
final class Repository {
    static final Path ROOT = root();
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".cambium", "node_modules", ".vscode");

    private Repository() {}

    /// All files whose name ends so, sorted, without what the build makes.
    static List<Path> files(String... endings) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(name(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (List.of(endings).stream().anyMatch(name(file)::endsWith)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream().sorted().toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(String file) {
        return read(ROOT.resolve(file));
    }

    static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    static Path relative(Path file) {
        return ROOT.relativize(file);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("libs")) || !Files.isDirectory(here.resolve("services"))) {
            here = Objects.requireNonNull(here.getParent(), "this test runs outside of the repository");
        }
        return here;
    }
}

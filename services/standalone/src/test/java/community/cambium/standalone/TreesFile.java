package community.cambium.standalone;

import community.cambium.testing.RealData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files of trees in Open-Assistant's form.
final class TreesFile {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private TreesFile() {}

    /// The real ones, where they are at hand.
    static Optional<Path> real() {
        return RealData.find("oasst1-en-validation.trees.jsonl");
    }

    /// So many copies of the trees of the project's own sample, each with ids of its own.
    ///
    /// @param first number of the first copy; the same number gives the same ids
    static Path ofCopies(Path file, int trees, int first) {
        Path sample =
                above("libs/reenactment/src/test/resources/sample.trees.jsonl").orElseThrow();
        try {
            List<String> lines = new ArrayList<>();
            for (int copy = first; lines.size() < trees; copy++) {
                lines.addAll(
                        withOtherIds(Files.readString(sample), copy).lines().toList());
            }
            return Files.write(file, lines.subList(0, trees));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withOtherIds(String text, int copy) {
        Map<String, String> names = new HashMap<>();
        return ID.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(names.computeIfAbsent(
                        found.group(),
                        id -> UUID.nameUUIDFromBytes((id + copy).getBytes(StandardCharsets.UTF_8))
                                .toString())));
    }

    /// A file below this directory or one of those above it.
    private static Optional<Path> above(String file) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(directory -> directory.resolve(file))
                .filter(Files::isReadable)
                .findFirst();
    }
}

package community.cambium.reenactment;

import community.cambium.oasst.ExportTree;
import community.cambium.oasst.read.ExportReader;
import community.cambium.oasst.read.Parsed;
import community.cambium.testing.RealData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The trees that the tests play: a small own sample, and the real ones where they are at hand.
public final class SampleTrees {
    private static final String REAL = "oasst1-en-validation.trees.jsonl";

    private SampleTrees() {}

    /// Four small trees with all that is hard: rejected, removed, undecided and much reviewed messages, free labels.
    public static List<ExportTree> sample() {
        return read(sampleFile());
    }

    public static Path sampleFile() {
        try {
            return Path.of(Objects.requireNonNull(SampleTrees.class.getResource("/sample.trees.jsonl"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The real trees, if this machine has them.
    public static Optional<Path> realFile() {
        return RealData.find(REAL);
    }

    public static List<ExportTree> read(Path file) {
        List<ExportTree> trees = new ArrayList<>();
        try (ExportReader reader = ExportReader.open(file)) {
            for (Optional<Parsed<ExportTree>> next = reader.nextTree(); next.isPresent(); next = reader.nextTree()) {
                trees.add(next.get().value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trees;
    }
}

package community.cambium.reenactment;

import community.cambium.oasst.read.UnreadableExport;
import community.cambium.reenactment.comparing.Difference;
import community.cambium.reenactment.comparing.Explanations;
import community.cambium.reenactment.comparing.FileComparison;
import community.cambium.reenactment.journal.JournalLines;
import community.cambium.reenactment.playing.UnreproducibleList;
import community.cambium.reenactment.unreproducible.Aspect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells how an export differs from the file that was reenacted; differences that the list does not explain end it
/// with 1.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares an export with the file that was reenacted, tree by tree.")
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The file that was played.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "EXPORT", description = "The file that came out, trees as JSONL.")
    private Path second = Path.of("");

    @Option(
            names = "--data",
            description = "Data directory of the reenactment: its journal tells which tree became which, its list what"
                    + " cannot be reproduced. Without it trees are matched by what is said in them.")
    private @Nullable Path data;

    @Option(names = "--limit", description = "Compare only so many trees, the first ones.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--all", description = "Print the differences that the list explains too.")
    private boolean all;

    private final Map<Aspect, Long> listed = new EnumMap<>(Aspect.class);
    private long unlisted;

    @Override
    public Integer call() throws IOException {
        try {
            return compare();
        } catch (UnreadableExport unreadable) {
            System.err.println("A file cannot be compared: " + unreadable.getMessage());
            return ReenactmentApplication.UNREADABLE;
        }
    }

    private int compare() throws IOException {
        Explanations explanations = new Explanations(
                data == null ? List.of() : UnreproducibleList.read(data.resolve("unreproducible.jsonl")));
        FileComparison.Extent extent = new FileComparison(names(), data == null)
                .compare(first, second, limit, differences -> print(differences, explanations));
        System.out.printf("%d trees compared, %d authors renamed one to one%n", extent.trees(), extent.authors());
        if (extent.onlyInSecond() > 0) {
            System.out.printf("%d trees are only in the export%n", extent.onlyInSecond());
        }
        listed.forEach((aspect, count) -> System.out.printf("listed differences, %s: %d%n", aspect.word(), count));
        System.out.printf("unlisted differences: %d%n", unlisted);
        return unlisted == 0 ? 0 : ReenactmentApplication.DIFFERENT;
    }

    private void print(List<Difference> differences, Explanations explanations) {
        String tree = "";
        for (Difference difference : differences) {
            boolean explained = explanations.explain(difference).isPresent();
            if (explained) {
                listed.merge(difference.aspect(), 1L, Long::sum);
            } else {
                unlisted++;
            }
            if (!explained || all) {
                if (!tree.equals(difference.tree())) {
                    tree = difference.tree();
                    System.out.println("tree " + tree);
                }
                System.out.println((explained ? "  (listed) " : "  ") + difference.inWords());
            }
        }
    }

    /// The prompt is the first message that is written, and its new id is that of its tree.
    private Map<String, String> names() throws IOException {
        Map<String, String> names = new HashMap<>();
        if (data != null && Files.exists(data.resolve("journal.jsonl"))) {
            JournalLines.read(
                    data.resolve("journal.jsonl"),
                    line -> line.writtenMessage().ifPresent(_ -> names.putIfAbsent(line.tree(), line.id())));
        }
        return names;
    }
}

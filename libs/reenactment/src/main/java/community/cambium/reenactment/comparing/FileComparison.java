package community.cambium.reenactment.comparing;

import community.cambium.oasst.ExportTree;
import community.cambium.oasst.read.ExportReader;
import community.cambium.oasst.read.Parsed;
import community.cambium.reenactment.unreproducible.Aspect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Compares the trees of a file with those of an export.
///
/// @param names the id that a tree of the first file has in the second, where a journal tells; other trees are matched
///     by what is said in them
/// @param strict whether a tree that only the second file has is a difference
public record FileComparison(Map<String, String> names, boolean strict) {
    /// How many trees were compared, how many authors they have in common, and how many only the second file has.
    public record Extent(long trees, int authors, long onlyInSecond) {}

    /// Gives the differences tree by tree.
    ///
    /// @param limit only so many trees of the first file are compared
    public Extent compare(Path first, Path second, long limit, Consumer<List<Difference>> differences)
            throws IOException {
        Renaming authors = new Renaming();
        try (TreeIndex index = TreeIndex.of(second);
                ExportReader reader = ExportReader.open(first)) {
            long trees = 0;
            for (Optional<Parsed<ExportTree>> next = reader.nextTree();
                    next.isPresent() && trees < limit;
                    next = reader.nextTree()) {
                trees++;
                differences.accept(compare(next.get().value(), index, authors));
            }
            if (strict) {
                index.left()
                        .forEach(id -> differences.accept(
                                List.of(Difference.of(id, null, Aspect.TREE, null, "no tree", "a tree"))));
            }
            return new Extent(trees, authors.size(), index.left().size());
        }
    }

    private List<Difference> compare(ExportTree tree, TreeIndex index, Renaming authors) {
        String name = names.get(tree.messageTreeId());
        Optional<ExportTree> other = name == null ? index.takeLike(tree) : index.take(name);
        return other.map(found -> TreeComparison.differences(tree, found, authors))
                .orElseGet(() ->
                        List.of(Difference.of(tree.messageTreeId(), null, Aspect.TREE, null, "a tree", "no tree")));
    }
}

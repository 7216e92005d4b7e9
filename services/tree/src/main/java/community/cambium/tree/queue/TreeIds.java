package community.cambium.tree.queue;

import community.cambium.events.MessageTreeId;
import community.cambium.tree.sorted.SortedTree;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A set of trees that can be added to without copying all of it: a lottery remembers every tree it ever
/// saw.
public final class TreeIds {
    /// The order of ids as text.
    public static final Comparator<MessageTreeId> AS_TEXT = Comparator.<MessageTreeId>comparingLong(
                    id -> id.value().getMostSignificantBits() + Long.MIN_VALUE)
            .thenComparingLong(id -> id.value().getLeastSignificantBits() + Long.MIN_VALUE);

    public static final TreeIds NONE = new TreeIds(SortedTree.empty(AS_TEXT));

    private final SortedTree<MessageTreeId, MessageTreeId> trees;

    private TreeIds(SortedTree<MessageTreeId, MessageTreeId> trees) {
        this.trees = trees;
    }

    /// The set of these trees, which must be in the order of their ids as text.
    public static TreeIds of(List<MessageTreeId> rising) {
        return new TreeIds(SortedTree.of(
                AS_TEXT, rising.stream().map(tree -> Map.entry(tree, tree)).toList()));
    }

    public boolean contains(MessageTreeId tree) {
        return trees.contains(tree);
    }

    public int size() {
        return trees.size();
    }

    /// All of them, in the order of their ids as text.
    public List<MessageTreeId> inOrder() {
        return trees.values();
    }

    /// The first ones after a tree in the order of their ids as text.
    ///
    /// @param tree any tree, or null for those from the beginning
    /// @param most how many at most
    public List<MessageTreeId> after(@Nullable MessageTreeId tree, int most) {
        int first = tree == null ? 0 : trees.upTo(tree);
        return IntStream.range(first, Math.min(trees.size(), first + most))
                .mapToObj(trees::at)
                .toList();
    }

    public TreeIds with(MessageTreeId tree) {
        return contains(tree) ? this : new TreeIds(trees.with(tree, tree));
    }

    public TreeIds without(MessageTreeId tree) {
        return contains(tree) ? new TreeIds(trees.without(tree)) : this;
    }
}

package community.cambium.tree.queue;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.sorted.SortedTree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The trees of one language that wait for a place, in the order in which they entered. An import may bring very
/// many, so a tree joins and leaves without a look at all others.
///
/// @param turns the trees by the number that each drew when it entered
/// @param returning those of them that get a place without a draw
/// @param known the number of each tree
/// @param next the number of the tree that enters next
public record WaitingTrees(
        SortedTree<Long, Waiting> turns,
        SortedTree<Long, Waiting> returning,
        SortedTree<MessageTreeId, Long> known,
        long next) {
    public static final WaitingTrees NONE = new WaitingTrees(
            SortedTree.empty(Comparator.naturalOrder()),
            SortedTree.empty(Comparator.naturalOrder()),
            SortedTree.empty(TreeIds.AS_TEXT),
            0);

    /// Those that entered in this order.
    public static WaitingTrees of(List<Waiting> inOrder) {
        WaitingTrees waiting = NONE;
        for (Waiting tree : inOrder) {
            waiting = waiting.with(tree);
        }
        return waiting;
    }

    public int size() {
        return turns.size();
    }

    public boolean isEmpty() {
        return turns.size() == 0;
    }

    public boolean contains(MessageTreeId tree) {
        return known.contains(tree);
    }

    /// The tree that gets the next place without a draw, if one does.
    public Optional<Waiting> firstReturning() {
        return returning.size() == 0 ? Optional.empty() : Optional.of(returning.at(0));
    }

    /// All of them, in the order in which they entered.
    public List<Waiting> inOrder() {
        return turns.values();
    }

    /// The trees of one author, in the order in which they entered. Looks at all, which only a
    /// suspension asks for.
    public List<MessageTreeId> of(ContributorId author) {
        return inOrder().stream()
                .filter(waiting -> waiting.author().equals(author))
                .map(Waiting::treeId)
                .toList();
    }

    /// A tree that waits already keeps its turn.
    public WaitingTrees with(Waiting tree) {
        if (contains(tree.treeId())) {
            return this;
        }
        return new WaitingTrees(
                turns.with(next, tree),
                tree.returning() ? returning.with(next, tree) : returning,
                known.with(tree.treeId(), next),
                next + 1);
    }

    public WaitingTrees without(MessageTreeId tree) {
        Long turn = known.get(tree);
        return turn == null
                ? this
                : new WaitingTrees(turns.without(turn), returning.without(turn), known.without(tree), next);
    }

    public WaitingTrees without(List<MessageTreeId> trees) {
        WaitingTrees left = this;
        for (MessageTreeId tree : trees) {
            left = left.without(tree);
        }
        return left;
    }
}

package community.cambium.tree.queue;

import community.cambium.events.MessageTreeId;
import community.cambium.tree.sorted.SortedTree;
import java.util.Comparator;
import java.util.List;

/// The imported trees of one language that wait to be ranked, in the order in which they entered. A file may bring
/// very many, so a tree joins and leaves without a copy of all others.
///
/// @param turns the trees by the number that each drew when it entered
/// @param known the number of each tree
/// @param next the number of the tree that enters next
public record Backlog(SortedTree<Long, MessageTreeId> turns, SortedTree<MessageTreeId, Long> known, long next) {
    public static final Backlog EMPTY =
            new Backlog(SortedTree.empty(Comparator.naturalOrder()), SortedTree.empty(TreeIds.AS_TEXT), 0);

    /// The backlog into which these trees entered in this order.
    public static Backlog of(List<MessageTreeId> inOrder) {
        Backlog backlog = EMPTY;
        for (MessageTreeId tree : inOrder) {
            backlog = backlog.with(tree);
        }
        return backlog;
    }

    public int size() {
        return turns.size();
    }

    public boolean contains(MessageTreeId tree) {
        return known.contains(tree);
    }

    /// The tree at a place in the order in which they entered, from 0.
    public MessageTreeId get(int place) {
        return turns.at(place);
    }

    /// All of them, in the order in which they entered.
    public List<MessageTreeId> inOrder() {
        return turns.values();
    }

    public Backlog with(MessageTreeId tree) {
        return contains(tree) ? this : new Backlog(turns.with(next, tree), known.with(tree, next), next + 1);
    }

    public Backlog without(MessageTreeId tree) {
        Long turn = known.get(tree);
        return turn == null ? this : new Backlog(turns.without(turn), known.without(tree), next);
    }
}

package community.cambium.tree.lottery;

import community.cambium.events.MessageTreeId;
import java.util.ArrayList;
import java.util.List;

/// The imported trees of one language that wait to be ranked. A file may bring very many, so a tree joins and leaves
/// without a copy of all others: the trees are kept in blocks, and only one block is copied.
final class Backlog {
    private static final int BLOCK = 512;
    static final Backlog EMPTY = new Backlog(List.of(), TreeIds.NONE);

    private final List<List<MessageTreeId>> blocks;
    private final TreeIds known;

    private Backlog(List<List<MessageTreeId>> blocks, TreeIds known) {
        this.blocks = blocks;
        this.known = known;
    }

    int size() {
        return known.size();
    }

    boolean contains(MessageTreeId tree) {
        return known.contains(tree);
    }

    /// The tree at a place in the order in which they entered, from 0.
    MessageTreeId get(int place) {
        int left = place;
        for (List<MessageTreeId> block : blocks) {
            if (left < block.size()) {
                return block.get(left);
            }
            left -= block.size();
        }
        throw new IndexOutOfBoundsException(place);
    }

    Backlog with(MessageTreeId tree) {
        if (known.contains(tree)) {
            return this;
        }
        List<List<MessageTreeId>> copy = new ArrayList<>(blocks);
        if (copy.isEmpty() || copy.getLast().size() >= BLOCK) {
            copy.add(List.of(tree));
        } else {
            copy.set(copy.size() - 1, Lists.with(copy.getLast(), tree));
        }
        return new Backlog(List.copyOf(copy), known.with(tree));
    }

    Backlog without(MessageTreeId tree) {
        if (!known.contains(tree)) {
            return this;
        }
        List<List<MessageTreeId>> copy = new ArrayList<>(blocks);
        copy.replaceAll(block -> block.contains(tree) ? Lists.without(block, tree::equals) : block);
        copy.removeIf(List::isEmpty);
        return new Backlog(List.copyOf(copy), known.without(tree));
    }
}

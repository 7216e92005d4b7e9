package community.cambium.tree.queue;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.sorted.SortedTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The suspended contributors, each with their trees that were waiting and are held back.
public record BarredAuthors(SortedTree<ContributorId, List<MessageTreeId>> held) {
    public static final BarredAuthors NOBODY =
            new BarredAuthors(SortedTree.empty(Comparator.comparing(ContributorId::value)));

    public boolean contains(ContributorId author) {
        return held.contains(author);
    }

    /// All of them, each with what is held back.
    public Map<ContributorId, List<MessageTreeId>> all() {
        Map<ContributorId, List<MessageTreeId>> all = new LinkedHashMap<>();
        held.forEach(all::put);
        return all;
    }

    public List<MessageTreeId> heldOf(ContributorId author) {
        List<MessageTreeId> trees = held.get(author);
        return trees == null ? List.of() : trees;
    }

    public BarredAuthors with(ContributorId author, List<MessageTreeId> trees) {
        List<MessageTreeId> all = new ArrayList<>(heldOf(author));
        all.addAll(trees);
        return new BarredAuthors(held.with(author, List.copyOf(all)));
    }

    public BarredAuthors without(ContributorId author) {
        return new BarredAuthors(held.without(author));
    }
}

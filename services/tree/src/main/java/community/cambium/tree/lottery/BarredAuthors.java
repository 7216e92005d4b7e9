package community.cambium.tree.lottery;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The suspended contributors, each with their trees that were waiting and are held back.
record BarredAuthors(Map<ContributorId, List<MessageTreeId>> held) {
    static final BarredAuthors NOBODY = new BarredAuthors(Map.of());

    BarredAuthors {
        held = Map.copyOf(held);
    }

    boolean contains(ContributorId author) {
        return held.containsKey(author);
    }

    List<MessageTreeId> heldOf(ContributorId author) {
        return held.getOrDefault(author, List.of());
    }

    BarredAuthors with(ContributorId author, List<MessageTreeId> trees) {
        List<MessageTreeId> all = new ArrayList<>(heldOf(author));
        all.addAll(trees);
        Map<ContributorId, List<MessageTreeId>> more = new HashMap<>(held);
        more.put(author, List.copyOf(all));
        return new BarredAuthors(more);
    }

    BarredAuthors without(ContributorId author) {
        Map<ContributorId, List<MessageTreeId>> fewer = new HashMap<>(held);
        fewer.remove(author);
        return new BarredAuthors(fewer);
    }
}

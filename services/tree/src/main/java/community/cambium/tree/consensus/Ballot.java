package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One person's order of some replies: groups of equally good ones, the best group first.
public record Ballot(List<List<MessageId>> groups) {
    public Ballot {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /// A ballot without equally good replies.
    public static Ballot strict(List<MessageId> bestFirst) {
        return new Ballot(bestFirst.stream().map(List::of).toList());
    }

    /// Every reply that the ballot orders.
    public Set<MessageId> candidates() {
        Set<MessageId> all = new LinkedHashSet<>();
        groups.forEach(all::addAll);
        return all;
    }

    /// The same order without the replies that are not among the given ones.
    Ballot restrictedTo(Set<MessageId> kept) {
        return new Ballot(groups.stream()
                .map(group -> group.stream().filter(kept::contains).toList())
                .filter(group -> !group.isEmpty())
                .toList());
    }
}

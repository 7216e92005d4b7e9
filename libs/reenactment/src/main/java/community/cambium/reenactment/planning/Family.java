package community.cambium.reenactment.planning;

import community.cambium.events.Role;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.reenactment.voting.Fate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who belongs where in a published tree, and which messages count for its growth.
///
/// A message grows with the tree if its parent does and it was accepted and kept, or ranked before it was removed, or
/// rejected. The others came too late to count or were taken out before they did: they are played as late replies.
final class Family {
    private final Map<String, ExportMessage> messages = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Set<String> growing = new HashSet<>();
    private final List<ExportMessage> parentsFirst;

    Family(ExportTree tree) {
        parentsFirst = tree.depthFirst();
        depths.put(tree.prompt().messageId(), 0);
        for (ExportMessage message : parentsFirst) {
            messages.put(message.messageId(), message);
            int depth = depths.getOrDefault(message.messageId(), 0) + 1;
            message.replies().forEach(reply -> depths.put(reply.messageId(), depth));
        }
        growing.add(tree.prompt().messageId());
        parentsFirst.stream().filter(this::counts).forEach(this::addGrowingReplies);
    }

    List<ExportMessage> parentsFirst() {
        return parentsFirst;
    }

    ExportMessage message(String id) {
        return java.util.Objects.requireNonNull(messages.get(id));
    }

    int depth(ExportMessage message) {
        return depths.getOrDefault(message.messageId(), 0);
    }

    boolean grows(ExportMessage message) {
        return growing.contains(message.messageId());
    }

    /// Whether the message is one of those that make up the goal.
    boolean counts(ExportMessage message) {
        return grows(message) && fate(message) == Fate.ACCEPTED;
    }

    /// The rejected reply is written as a late one, because no place is left for it while the tree grows.
    void makeLate(ExportMessage message) {
        growing.remove(message.messageId());
    }

    /// The replies of a message that count.
    List<ExportMessage> counting(ExportMessage parent) {
        return parent.replies().stream().filter(this::counts).toList();
    }

    static Fate fate(ExportMessage message) {
        @Nullable Boolean result = message.reviewResult();
        if (result == null) {
            return Fate.UNDECIDED;
        }
        return result ? Fate.ACCEPTED : Fate.REJECTED;
    }

    static boolean deleted(ExportMessage message) {
        return Boolean.TRUE.equals(message.deleted());
    }

    private void addGrowingReplies(ExportMessage parent) {
        boolean ranked = parent.replies().stream().anyMatch(reply -> reply.rank() != null);
        for (ExportMessage reply : parent.replies()) {
            boolean grows = switch (fate(reply)) {
                case ACCEPTED ->
                    reply.rank() != null || (!deleted(reply) && !(ranked && reply.role() == Role.ASSISTANT));
                case REJECTED -> true;
                case UNDECIDED -> false;
            };
            if (grows) {
                growing.add(reply.messageId());
            }
        }
    }
}

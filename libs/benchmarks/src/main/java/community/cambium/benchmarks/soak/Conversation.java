package community.cambium.benchmarks.soak;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReplyParent;
import community.cambium.events.WantId;
import community.cambium.testing.conversations.GeneratedCommunity.Worth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the community knows of one tree: what its messages are worth, which may be answered, and how many replies are
/// asked for.
final class Conversation {
    final MessageTreeId tree;
    final String language;
    private final Map<MessageId, Worth> worth = new HashMap<>();
    private final Map<MessageId, Integer> replies = new HashMap<>();
    private final Map<WantId, Integer> slots = new LinkedHashMap<>();
    private List<ReplyParent> offered = List.of();

    Conversation(MessageTreeId tree, String language) {
        this.tree = tree;
        this.language = language;
    }

    /// A reply that can be written now.
    record Opening(WantId want, ReplyParent parent) {}

    void wrote(MessageId message, Worth value) {
        worth.put(message, value);
    }

    Worth worthOf(MessageId message) {
        return Objects.requireNonNull(worth.get(message), "a message that nobody wrote");
    }

    void wanted(WantId want, int more) {
        slots.put(want, more);
    }

    void withdrawn(WantId want) {
        slots.remove(want);
    }

    void offered(List<ReplyParent> parents) {
        offered = parents;
    }

    /// Takes a slot and a place, if there are both.
    Optional<Opening> takeOpening() {
        for (ReplyParent parent : offered) {
            if (!slots.isEmpty() && replies.getOrDefault(parent.messageId(), 0) < parent.places()) {
                WantId want = slots.keySet().iterator().next();
                slots.computeIfPresent(want, (_, left) -> left > 1 ? left - 1 : null);
                replies.merge(parent.messageId(), 1, Integer::sum);
                return Optional.of(new Opening(want, parent));
            }
        }
        return Optional.empty();
    }
}

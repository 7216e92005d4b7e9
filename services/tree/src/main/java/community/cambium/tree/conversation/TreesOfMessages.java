package community.cambium.tree.conversation;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import java.util.Optional;

/// Knows in which tree a message stands.
@FunctionalInterface
public interface TreesOfMessages {
    Optional<MessageTreeId> treeOf(MessageId message);
}

package community.cambium.moderation.message;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import java.util.Optional;

/// Knows in which tree a message stands, as far as `tree` has told.
@FunctionalInterface
public interface TreesOfMessages {
    Optional<MessageTreeId> treeOf(MessageId messageId);
}

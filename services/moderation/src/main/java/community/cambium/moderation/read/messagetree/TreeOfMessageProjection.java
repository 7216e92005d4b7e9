package community.cambium.moderation.read.messagetree;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps the tree of every message that has taken its place in one.
@Component
class TreeOfMessageProjection implements Projection<MessageId, MessageTreeId> {
    static final String TABLE = "tree_of_message";

    @Override
    public String name() {
        return "tree-of-message-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("tree");
    }

    @Override
    public ProjectionTable<MessageId, MessageTreeId> table() {
        return ProjectionTable.<MessageId, MessageTreeId>named(TABLE)
                .key("message_id", "uuid", MessageId::value)
                .value("tree_id", "uuid", MessageTreeId::value)
                .readBy(
                        row -> new MessageId(row.getObject("message_id", UUID.class)),
                        row -> new MessageTreeId(row.getObject("tree_id", UUID.class)));
    }

    @Override
    public Set<MessageId> keysOf(RecordedEvent event) {
        return event.event() instanceof MessageAttached attached ? Set.of(attached.messageId()) : Set.of();
    }

    @Override
    public Optional<MessageTreeId> fold(MessageId key, Optional<MessageTreeId> row, RecordedEvent event) {
        return event.event() instanceof MessageAttached attached ? Optional.of(attached.treeId()) : row;
    }
}

package community.cambium.task.read.messagetext;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps which messages are out of their trees: their words are shown to nobody who works on what is left.
@Component
class RemovedMessageProjection implements Projection<MessageId, Boolean> {
    static final String TABLE = "removed_message";

    @Override
    public String name() {
        return "removed-message-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("tree");
    }

    @Override
    public ProjectionTable<MessageId, Boolean> table() {
        return ProjectionTable.<MessageId, Boolean>named(TABLE)
                .key("message_id", "uuid", MessageId::value)
                .value("removed", "boolean", removed -> removed)
                .readBy(
                        row -> new MessageId(row.getObject("message_id", UUID.class)),
                        row -> row.getBoolean("removed"));
    }

    @Override
    public Set<MessageId> keysOf(RecordedEvent event) {
        return switch (event.event()) {
            case MessageRemoved removed -> Set.of(removed.messageId());
            case MessageRestored restored -> Set.of(restored.messageId());
            default -> Set.of();
        };
    }

    @Override
    public Optional<Boolean> fold(MessageId key, Optional<Boolean> row, RecordedEvent event) {
        return switch (event.event()) {
            case MessageRemoved _ -> Optional.of(true);
            case MessageRestored _ -> Optional.empty();
            default -> row;
        };
    }
}

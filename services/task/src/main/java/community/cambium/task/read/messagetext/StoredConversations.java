package community.cambium.task.read.messagetext;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageId;
import community.cambium.eventstore.EventHistory;
import community.cambium.task.leasebook.KnownMessages;
import community.cambium.task.sheet.Conversations;
import community.cambium.task.sheet.ShownMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads conversations from the view of texts. A text that the view does not have yet (another partition was faster,
/// or the view begins anew) is read from the stream that brought it, so that nobody ever sees a gap.
@Component
class StoredConversations implements Conversations {
    private static final String IS_REMOVED =
            "exists (select from " + RemovedMessageProjection.TABLE + " r where r.message_id = t.message_id)";

    private static final String DOWN_TO = """
        with recursive thread as (
            select t.*, 0 as height from message_text t where t.message_id = ?
            union all
            select t.*, thread.height + 1 from message_text t join thread on t.message_id = thread.parent_id)
        select t.*, %s as removed from thread t order by height
        """.formatted(IS_REMOVED);

    private static final String ALL =
            "select t.*, " + IS_REMOVED + " as removed from message_text t where message_id = any(?)";

    private final JdbcClient jdbc;
    private final KnownMessages known;
    private final EventHistory history;

    StoredConversations(JdbcClient jdbc, KnownMessages known, EventHistory history) {
        this.jdbc = jdbc;
        this.known = known;
        this.history = history;
    }

    @Override
    public List<ShownMessage> downTo(MessageId message) {
        List<ShownMessage> upwards = new ArrayList<>(jdbc.sql(DOWN_TO)
                .param(message.value())
                .query((row, _) -> MessageTextProjection.row(row).shown(row.getBoolean("removed")))
                .list());
        @Nullable
        MessageId missing = upwards.isEmpty() ? message : upwards.getLast().parentId();
        while (missing != null) {
            ShownMessage found = fromItsStream(missing);
            upwards.add(found);
            missing = found.parentId();
        }
        return upwards.reversed();
    }

    @Override
    public List<ShownMessage> all(List<MessageId> messages) {
        Map<MessageId, ShownMessage> found = new LinkedHashMap<>();
        jdbc.sql(ALL)
                .param(messages.stream().map(MessageId::value).toArray(UUID[]::new))
                .query((row, _) -> MessageTextProjection.row(row).shown(row.getBoolean("removed")))
                .list()
                .forEach(message -> found.put(message.id(), message));
        return messages.stream()
                .map(message -> Objects.requireNonNullElseGet(found.get(message), () -> fromItsStream(message)))
                .toList();
    }

    private ShownMessage fromItsStream(MessageId message) {
        return known.streamOf(message).stream()
                .flatMap(stream -> history.of(stream).stream())
                .flatMap(recorded -> text(recorded).stream())
                .filter(text -> text.messageId().equals(message))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("message " + message + " has no text in this store"))
                .shown(isRemoved(message));
    }

    private boolean isRemoved(MessageId message) {
        return jdbc.sql("select exists (select from " + RemovedMessageProjection.TABLE + " where message_id = ?)")
                .param(message.value())
                .query(Boolean.class)
                .single();
    }

    private static Optional<MessageText> text(RecordedEvent recorded) {
        return MessageTextProjection.text(recorded);
    }
}

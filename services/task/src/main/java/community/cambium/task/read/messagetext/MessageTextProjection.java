package community.cambium.task.read.messagetext;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// One row for each message, written by the one event in which it was handed in.
@Component
class MessageTextProjection implements Projection<MessageId, MessageText> {
    static final String NAME = "message-text-v1";

    private static final ProjectionTable<MessageId, MessageText> TABLE = ProjectionTable.<MessageId, MessageText>named(
                    "message_text")
            .key("message_id", "uuid", MessageId::value)
            .value("tree_id", "uuid", row -> row.treeId().value())
            .value(
                    "parent_id",
                    "uuid",
                    row -> row.parentId() == null ? null : row.parentId().value())
            .value("role", "text", row -> row.role().name().toLowerCase(Locale.ROOT))
            .value("language", "text", MessageText::language)
            .value("author", "uuid", row -> row.author().value())
            .value("words", "text", row -> row.text().text())
            .value("written_at", "timestamptz", MessageText::writtenAt)
            .readBy(MessageTextProjection::key, MessageTextProjection::row);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> services() {
        return Set.of("task");
    }

    @Override
    public ProjectionTable<MessageId, MessageText> table() {
        return TABLE;
    }

    @Override
    public Set<MessageId> keysOf(RecordedEvent event) {
        return switch (event.event()) {
            case PromptWritten prompt -> Set.of(prompt.messageId());
            case ReplyWritten reply -> Set.of(reply.messageId());
            case MessageImported imported -> Set.of(imported.messageId());
            default -> Set.of();
        };
    }

    @Override
    public Optional<MessageText> fold(MessageId key, Optional<MessageText> row, RecordedEvent event) {
        return text(event).or(() -> row);
    }

    /// What an event says if it brings a text.
    static Optional<MessageText> text(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case TaskEvent task -> text(task, recorded);
            case MessageImported imported -> Optional.of(MessageText.of(imported, recorded.time()));
            default -> Optional.empty();
        };
    }

    private static Optional<MessageText> text(TaskEvent event, RecordedEvent recorded) {
        return switch (event) {
            case PromptWritten prompt -> Optional.of(MessageText.of(prompt, recorded.time()));
            case ReplyWritten reply -> Optional.of(MessageText.of(reply, recorded.time()));
            case TaskEvent.TaskAssigned _,
                    TaskEvent.TaskAcknowledged _,
                    TaskEvent.TaskSkipped _,
                    TaskEvent.TaskExpired _,
                    TaskEvent.SkipTakenBack _,
                    TaskEvent.TaskWithdrawn _,
                    TaskEvent.MessageReviewed _,
                    TaskEvent.RepliesRanked _ -> Optional.empty();
        };
    }

    private static MessageId key(ResultSet columns) throws SQLException {
        return new MessageId(columns.getObject("message_id", UUID.class));
    }

    static MessageText row(ResultSet columns) throws SQLException {
        UUID parent = columns.getObject("parent_id", UUID.class);
        return new MessageText(
                key(columns),
                new MessageTreeId(columns.getObject("tree_id", UUID.class)),
                parent == null ? null : new MessageId(parent),
                Role.valueOf(columns.getString("role").toUpperCase(Locale.ROOT)),
                columns.getString("language"),
                new PersonalText(
                        new ContributorId(columns.getObject("author", UUID.class)), columns.getString("words")),
                columns.getObject("written_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }
}

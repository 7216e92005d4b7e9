package community.cambium.export.read.dataset;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import community.cambium.export.dataset.MessageKey;
import community.cambium.export.dataset.MessageRow;
import community.cambium.export.dataset.Verdict;
import community.cambium.export.dataset.Written;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps every message with what became of it.
public final class MessageProjection implements Projection<MessageKey, MessageRow> {
    static final String TABLE = "dataset_message";

    @Override
    public String name() {
        return "dataset-message-v2";
    }

    @Override
    public Set<String> services() {
        return Set.of("task", "tree");
    }

    @Override
    public ProjectionTable<MessageKey, MessageRow> table() {
        return ProjectionTable.<MessageKey, MessageRow>named(TABLE)
                .key("tree_id", "uuid", key -> key.treeId().value())
                .key("message_id", "uuid", key -> key.messageId().value())
                .value(
                        "parent_id",
                        "uuid",
                        written(w -> w.parent() == null ? null : w.parent().value()))
                .value(
                        "author",
                        "uuid",
                        written(w -> w.author() == null ? null : w.author().value()))
                .value("role", "text", written(w -> w.role().name().toLowerCase(Locale.ROOT)))
                .value("language", "text", written(Written::language))
                .value("content", "text", written(Written::text))
                .value("written_at", "timestamptz", written(Written::moment))
                .value("accepted", "boolean", row -> row.verdict().accepted())
                .value("reviews", "integer", row -> row.verdict().reviews())
                .value("place", "integer", row -> row.verdict().rank())
                .value("removed", "boolean", row -> row.verdict().removed())
                .value("late", "boolean", row -> row.verdict().late())
                .readBy(MessageProjection::key, MessageProjection::row);
    }

    @Override
    public Set<MessageKey> keysOf(RecordedEvent event) {
        MessageTreeId tree = switch (event.event()) {
            case TaskEvent told -> told.treeId();
            case ImportEvent.OfTree told -> told.treeId();
            case MessageTreeEvent told -> told.treeId();
            default -> null;
        };
        return tree == null
                ? Set.of()
                : MessageRow.touchedBy(event.event()).stream()
                        .map(message -> new MessageKey(tree, message))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<MessageRow> fold(MessageKey key, Optional<MessageRow> row, RecordedEvent event) {
        return Optional.of(MessageRow.after(row, key.messageId(), event.event(), event.time()));
    }

    private static Function<MessageRow, @Nullable Object> written(Function<Written, ? extends @Nullable Object> value) {
        return row -> row.written() == null ? null : value.apply(row.written());
    }

    static MessageKey key(ResultSet columns) throws SQLException {
        return new MessageKey(
                new MessageTreeId(columns.getObject("tree_id", UUID.class)),
                new MessageId(columns.getObject("message_id", UUID.class)));
    }

    static MessageRow row(ResultSet columns) throws SQLException {
        return new MessageRow(
                columns.getString("content") == null ? null : written(columns),
                new Verdict(
                        columns.getObject("accepted", Boolean.class),
                        columns.getInt("reviews"),
                        columns.getObject("place", Integer.class),
                        columns.getBoolean("removed"),
                        columns.getBoolean("late")));
    }

    private static Written written(ResultSet columns) throws SQLException {
        UUID parent = columns.getObject("parent_id", UUID.class);
        UUID author = columns.getObject("author", UUID.class);
        OffsetDateTime moment = columns.getObject("written_at", OffsetDateTime.class);
        return new Written(
                parent == null ? null : new MessageId(parent),
                author == null ? null : new ContributorId(author),
                Role.valueOf(columns.getString("role").toUpperCase(Locale.ROOT)),
                columns.getString("language"),
                columns.getString("content"),
                moment == null ? null : moment.toInstant());
    }
}

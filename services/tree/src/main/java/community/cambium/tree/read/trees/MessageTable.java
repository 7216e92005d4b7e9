package community.cambium.tree.read.trees;

import community.cambium.events.MessageId;
import community.cambium.eventstream.ProjectionTable;
import community.cambium.tree.read.trees.MessageRow.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The table of the messages of all trees.
final class MessageTable {
    static final String NAME = "tree_message";
    static final ProjectionTable<MessageId, MessageRow> DESCRIPTION = ProjectionTable.<MessageId, MessageRow>named(NAME)
            .key("message_id", "uuid", MessageId::value)
            .value("tree_id", "uuid", MessageRow::treeId)
            .value("parent_id", "uuid", row -> ofPlace(row, Place::parentId))
            .value("role", "text", row -> ofPlace(row, Place::role))
            .value("author", "uuid", row -> ofPlace(row, Place::author))
            .value("late", "boolean", row -> ofPlace(row, Place::late))
            .value("attached_at", "timestamptz", row -> ofPlace(row, Place::attachedAt))
            .value("review_count", "int", MessageRow::reviewCount)
            .value("review_result", "boolean", MessageRow::reviewResult)
            .value("score", "double precision", MessageRow::score)
            .value("rank", "int", MessageRow::rank)
            .value("rankings", "int", MessageRow::rankings)
            .value("removed", "boolean", MessageRow::removed)
            .index("tree_id, attached_at, message_id")
            .readBy(MessageTable::readKey, MessageTable::read);

    private MessageTable() {}

    static MessageId readKey(ResultSet row) throws SQLException {
        return new MessageId(row.getObject("message_id", UUID.class));
    }

    static MessageRow read(ResultSet row) throws SQLException {
        OffsetDateTime attachedAt = row.getObject("attached_at", OffsetDateTime.class);
        Place place = attachedAt == null
                ? null
                : new Place(
                        row.getObject("parent_id", UUID.class),
                        row.getString("role"),
                        row.getObject("author", UUID.class),
                        row.getBoolean("late"),
                        attachedAt.toInstant());
        return new MessageRow(
                row.getObject("tree_id", UUID.class),
                place,
                row.getInt("review_count"),
                row.getObject("review_result", Boolean.class),
                row.getObject("score", Double.class),
                row.getObject("rank", Integer.class),
                row.getInt("rankings"),
                row.getBoolean("removed"));
    }

    private static @Nullable Object ofPlace(MessageRow row, Function<Place, ? extends @Nullable Object> part) {
        return row.place() == null ? null : part.apply(row.place());
    }
}

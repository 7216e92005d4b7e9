package community.cambium.eventstore.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/// The columns of `domain_event` and the one statement that adds to it.
final class EventTable {
    static final String NAME = "domain_event";

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable(NAME)
            .snapshotTable(SnapshotTable.NAME)
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_id")
            .payloadTypeColumn("event_type")
            .payloadRevisionColumn("event_version")
            .typeColumn("stream_type")
            .aggregateIdentifierColumn("stream_id")
            .sequenceNumberColumn("revision")
            .timestampColumn("time")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private static final String APPEND = "insert into " + NAME
            + " (event_id, event_type, event_version, stream_type, stream_id, revision, time, payload, metadata)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EventTable() {}

    /// Prepares all rows as one batch, which the driver sends in one round trip.
    static PreparedStatement append(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> messages,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(APPEND);
        for (EventMessage<?> message : messages) {
            bind(statement, (DomainEventMessage<?>) message, serializer, timestamps);
            statement.addBatch();
        }
        return statement;
    }

    private static void bind(
            PreparedStatement row, DomainEventMessage<?> message, Serializer serializer, TimestampWriter timestamps)
            throws SQLException {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = message.serializeMetaData(serializer, byte[].class);
        row.setObject(1, UUID.fromString(message.getIdentifier()));
        row.setString(2, payload.getType().getName());
        row.setInt(3, Integer.parseInt(payload.getType().getRevision()));
        row.setString(4, message.getType());
        row.setString(5, message.getAggregateIdentifier());
        row.setLong(6, message.getSequenceNumber());
        timestamps.writeTimestamp(row, 7, message.getTimestamp());
        row.setBytes(8, payload.getData());
        row.setBytes(9, metadata.getData());
    }
}

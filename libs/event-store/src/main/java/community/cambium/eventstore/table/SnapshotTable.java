package community.cambium.eventstore.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/// The one row that a long stream has in `stream_snapshot`.
final class SnapshotTable {
    static final String NAME = "stream_snapshot";

    private static final String KEEP = "insert into " + NAME
            + " (event_id, event_type, event_version, stream_type, stream_id, revision, time, payload, metadata)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (stream_id) do update set event_id = excluded.event_id, event_type = excluded.event_type,"
            + " event_version = excluded.event_version, stream_type = excluded.stream_type,"
            + " revision = excluded.revision, time = excluded.time, payload = excluded.payload,"
            + " metadata = excluded.metadata";

    private SnapshotTable() {}

    /// Puts the snapshot in the place of the one before, whatever that was.
    static PreparedStatement keep(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            DomainEventMessage<?> snapshot,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = snapshot.serializeMetaData(serializer, byte[].class);
        PreparedStatement row = connection.prepareStatement(KEEP);
        row.setObject(1, UUID.fromString(snapshot.getIdentifier()));
        row.setString(2, payload.getType().getName());
        row.setString(3, payload.getType().getRevision());
        row.setString(4, snapshot.getType());
        row.setString(5, snapshot.getAggregateIdentifier());
        row.setLong(6, snapshot.getSequenceNumber());
        timestamps.writeTimestamp(row, 7, snapshot.getTimestamp());
        row.setBytes(8, payload.getData());
        row.setBytes(9, metadata.getData());
        return row;
    }
}

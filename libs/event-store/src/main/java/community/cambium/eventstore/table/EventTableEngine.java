package community.cambium.eventstore.table;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/// Axon's JDBC engine on `domain_event`, with as few round trips as the work allows.
public final class EventTableEngine extends JdbcEventStorageEngine {
    /// Streams are read in pieces of this size; nearly all fit into one.
    private static final int PIECE = 1_000;

    private EventTableEngine(Builder builder) {
        super(builder);
    }

    public static EventTableEngine on(DataSource database, TransactionManager transactions, Serializer serializer) {
        Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(new SnapshotSerializer())
                .persistenceExceptionResolver(AppendConflicts::isConflict)
                .schema(EventTable.SCHEMA)
                .dataType(byte[].class)
                .batchSize(PIECE)
                .appendEvents(EventTable::append)
                .appendSnapshot(SnapshotTable::keep);
        // A stream has no gaps, so a piece that is not full is the last one: no second query to find nothing.
        builder.finalAggregateBatchPredicate(piece -> piece.size() < PIECE);
        return new EventTableEngine(builder);
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        // As text, because Axon cuts anything else to milliseconds.
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    @Override
    protected void writeTimestamp(PreparedStatement row, int position, Instant time) throws SQLException {
        row.setObject(position, time.atOffset(ZoneOffset.UTC));
    }
}

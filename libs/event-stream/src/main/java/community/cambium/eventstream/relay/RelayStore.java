package community.cambium.eventstream.relay;

import community.cambium.eventstream.database.LockName;
import community.cambium.eventstream.topics.LogTopics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The relay's side of the database, on one connection that also holds the relay's lock: who lost the
/// connection has lost both.
final class RelayStore {
    private static final String EVENT = """
        e.global_index, e.event_id, e.event_type, e.event_version, e.stream_type, e.stream_id, e.revision, e.time, \
        e.payload, m.key, m.actor, m.causation, m.correlation, m.traceparent\
        """;
    private static final String METADATA = """
         cross join lateral json_to_record(convert_from(e.metadata, 'UTF8')::json) \
        as m(key text, actor text, causation text, correlation text, traceparent text)\
        """;
    private static final String FINISHED =
            "select e.tx::text as tx, " + EVENT + " from domain_event e" + METADATA + """
                 where (e.tx, e.global_index) > (?::xid8, ?) and e.tx < pg_snapshot_xmin(pg_current_snapshot()) \
                order by e.tx, e.global_index limit ?\
                """;
    private static final String NUMBERED = "select p.number, p.partition, p.previous, " + EVENT
            + " from event_publication p join domain_event e using (global_index)" + METADATA
            + " where p.number > ? order by p.number limit ?";

    private final Connection connection;
    private final LogTopics topics;
    private final Map<Integer, Long> lastOfPartition = new HashMap<>();
    private RelayProgress progress = RelayProgress.NONE;
    private long lastNumber;

    RelayStore(Connection connection, LogTopics topics) {
        this.connection = connection;
        this.topics = topics;
    }

    /// Whether this relay is now the active one.
    boolean lock() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select pg_try_advisory_lock(" + LockName.relay().sqlArguments() + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// Reads where the relay stopped, and refuses a store in which transaction numbers went back.
    void begin() throws SQLException {
        progress = RelayProgress.read(connection, topics.partitions());
        RelayProgress.refuseForeignCluster(connection, progress);
        String sql = "select p, coalesce((select max(number) from event_publication where partition = p), 0)"
                + " from generate_series(0, ? - 1) p";
        lastOfPartition.clear();
        lastNumber = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, topics.partitions());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lastOfPartition.put(rows.getInt(1), rows.getLong(2));
                    lastNumber = Math.max(lastNumber, rows.getLong(2));
                }
            }
        }
    }

    /// Gives numbers to the next finished events, in a transaction of its own, and returns them.
    List<OutgoingEvent> number(int limit) throws SQLException {
        List<OutgoingEvent> found = new ArrayList<>();
        RelayProgress reached = progress;
        try (PreparedStatement statement = connection.prepareStatement(FINISHED)) {
            statement.setString(1, progress.tx());
            statement.setLong(2, progress.globalIndex());
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(next(rows));
                    reached = reached.at(rows.getString("tx"), rows.getLong("global_index"));
                }
            }
        }
        if (!found.isEmpty()) {
            connection.setAutoCommit(false);
            Numbering.store(connection, found);
            reached.advance(connection, progress);
            connection.commit();
            connection.setAutoCommit(true);
            progress = reached;
        }
        return found;
    }

    /// Events that have their numbers but of which Kafka has not confirmed that it has them.
    List<OutgoingEvent> unpublished(int limit) throws SQLException {
        List<OutgoingEvent> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NUMBERED)) {
            statement.setLong(1, progress.published());
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(event(rows, rows.getLong("number"), rows.getInt("partition"), rows.getLong("previous")));
                }
            }
        }
        return found;
    }

    /// Notes up to which number Kafka has everything.
    void published(long number) throws SQLException {
        progress = progress.publishedTo(connection, number);
    }

    long publishedTo() {
        return progress.published();
    }

    long numberedTo() {
        return lastNumber;
    }

    /// The last number of a partition that is not above the confirmed one.
    long lastPublishedIn(int partition) throws SQLException {
        String sql = "select coalesce(max(number), 0) from event_publication where partition = ? and number <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, partition);
            statement.setLong(2, progress.published());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private OutgoingEvent next(ResultSet row) throws SQLException {
        OutgoingEvent event = event(row, 0, 0, 0);
        int partition = topics.partitionOf(event.key());
        lastNumber++;
        Long previous = lastOfPartition.put(partition, lastNumber);
        return event.numbered(lastNumber, partition, previous == null ? 0 : previous);
    }

    private static OutgoingEvent event(ResultSet row, long number, int partition, long previous) throws SQLException {
        String key = row.getString("key");
        return new OutgoingEvent(
                number,
                row.getLong("global_index"),
                partition,
                previous,
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getInt("event_version"),
                row.getString("stream_type"),
                row.getString("stream_id"),
                row.getLong("revision"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                key == null ? row.getString("stream_id") : key,
                row.getBytes("payload"),
                row.getString("actor"),
                row.getString("causation"),
                row.getString("correlation"),
                row.getString("traceparent"));
    }
}

package community.cambium.eventstream.consume;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Records that were set aside, and the ordering keys that wait because of them.
public final class DeadLetters {
    private static final String ADD =
            "insert into dead_letter (subscription, service, ordering_key, partition, record_offset,"
                    + " publication, type, state, cause, record_key, record_value, headers)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COLUMNS =
            "select id, subscription, ordering_key, type, state, cause, recorded_at, service,"
                    + " partition, record_offset, record_key, record_value, headers from dead_letter";

    private final JdbcTemplate jdbc;

    public DeadLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the keys that are blocked; they stay so until the transaction ends.
    Set<String> blocked(String subscription, Collection<String> keys) {
        return new HashSet<>(jdbc.query(
                "select ordering_key from blocked_stream where subscription = ? and ordering_key = any(?) for share",
                statement -> {
                    statement.setString(1, subscription);
                    statement.setArray(2, statement.getConnection().createArrayOf("text", keys.toArray()));
                },
                (row, _) -> row.getString(1)));
    }

    /// Sets a record aside that failed, and blocks its key.
    public void fail(String subscription, IncomingRecord incoming, Throwable cause) {
        jdbc.update(
                "insert into blocked_stream (subscription, ordering_key) values (?, ?) on conflict do nothing",
                subscription,
                incoming.orderingKey());
        add(subscription, incoming, "failed", describe(cause));
    }

    /// Sets a record aside because an earlier one of its key was.
    public void await(String subscription, IncomingRecord incoming) {
        add(subscription, incoming, "waiting", null);
    }

    /// The blocked keys of a subscription, oldest first.
    public List<String> blockedKeys(String subscription) {
        return jdbc.queryForList(
                "select ordering_key from blocked_stream where subscription = ? order by since, ordering_key",
                String.class,
                subscription);
    }

    /// Takes hold of a blocked key until the transaction ends; false if it is not blocked any more.
    boolean hold(String subscription, String key) {
        return !jdbc.queryForList(
                        "select 1 from blocked_stream where subscription = ? and ordering_key = ? for update",
                        subscription,
                        key)
                .isEmpty();
    }

    /// The record that comes first among those set aside for a key.
    Optional<DeadLetter> first(String subscription, String key) {
        return jdbc
                .query(
                        COLUMNS
                                + " where subscription = ? and ordering_key = ? and state <> 'skipped' order by id"
                                + " limit 1",
                        (row, _) -> letter(row),
                        subscription,
                        key)
                .stream()
                .findFirst();
    }

    /// What was set aside, all of it or that of one subscription, oldest first.
    public List<DeadLetter> list(@Nullable String subscription, int limit) {
        return jdbc.query(
                COLUMNS + " where ?::text is null or subscription = ? order by id limit ?",
                (row, _) -> letter(row),
                subscription,
                subscription,
                limit);
    }

    /// How many records of a subscription wait for an operator.
    public long count(String subscription) {
        Long count = jdbc.queryForObject(
                "select count(*) from dead_letter where subscription = ? and state <> 'skipped'",
                Long.class,
                subscription);
        return count == null ? 0 : count;
    }

    /// Numbers of a service's records that an operator let go.
    public Set<PublishedRecord> skipped(String subscription) {
        return new HashSet<>(jdbc.query(
                "select service, publication from dead_letter where subscription = ? and state = 'skipped'",
                (row, _) -> new PublishedRecord(row.getString(1), row.getLong(2)),
                subscription));
    }

    void unblock(String subscription, String key) {
        jdbc.update("delete from blocked_stream where subscription = ? and ordering_key = ?", subscription, key);
    }

    void settled(DeadLetter letter) {
        jdbc.update("delete from dead_letter where id = ?", letter.id());
    }

    void skipped(DeadLetter letter, String operator) {
        jdbc.update(
                "update dead_letter set state = 'skipped', settled_by = ?, settled_at = now() where id = ?",
                operator,
                letter.id());
    }

    void failedAgain(DeadLetter letter, Throwable cause) {
        jdbc.update("update dead_letter set state = 'failed', cause = ? where id = ?", describe(cause), letter.id());
    }

    /// Forgets all that is set aside for a subscription but what an operator let go, because it starts anew.
    public void clear(String subscription) {
        jdbc.update("delete from dead_letter where subscription = ? and state <> 'skipped'", subscription);
        jdbc.update("delete from blocked_stream where subscription = ?", subscription);
    }

    private void add(String subscription, IncomingRecord incoming, String state, @Nullable String cause) {
        jdbc.update(ADD, statement -> {
            statement.setString(1, subscription);
            statement.setString(2, incoming.service());
            statement.setString(3, incoming.orderingKey());
            statement.setInt(4, incoming.partition());
            statement.setLong(5, incoming.offset());
            statement.setLong(6, incoming.publication());
            text(statement, 7, incoming.type().orElse(null));
            statement.setString(8, state);
            text(statement, 9, cause);
            statement.setBytes(10, incoming.key());
            statement.setBytes(11, incoming.value());
            statement.setArray(12, statement.getConnection().createArrayOf("bytea", DeadLetter.flat(incoming)));
        });
    }

    private static void text(PreparedStatement statement, int index, @Nullable String text) throws SQLException {
        if (text == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, text.replace("\0", "\\0"));
        }
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        Array headers = row.getArray("headers");
        return new DeadLetter(
                row.getLong("id"),
                row.getString("subscription"),
                row.getString("ordering_key"),
                row.getString("type"),
                row.getString("state"),
                row.getString("cause"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                IncomingRecord.of(
                        row.getString("service"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getBytes("record_key"),
                        row.getBytes("record_value"),
                        DeadLetter.headers(Arrays.asList((byte[][]) headers.getArray()))));
    }

    private static String describe(Throwable cause) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = cause; at != null && text.length() < 4_000; at = at.getCause()) {
            text.append(text.isEmpty() ? "" : "\ncaused by ").append(at);
            StackTraceElement[] trace = at.getStackTrace();
            for (int i = 0; i < Math.min(5, trace.length); i++) {
                text.append("\n  at ").append(trace[i]);
            }
        }
        return text.toString().replace("\0", "\\0");
    }
}

package community.cambium.eventstream.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// The places of subscriptions in the log, and who may move them.
///
/// A reader that is given partitions writes itself down as their owner, which waits for a batch of the former
/// owner to end; a batch begins by locking the partitions as their owner. So of two readers that believe in
/// the same partition only one can commit, and the other one's batch never happened.
public final class Checkpoints {
    private static final String CLAIM = "insert into subscription_partition (subscription, partition, owner)"
            + " values (?, ?, ?) on conflict (subscription, partition) do update set owner = excluded.owner";
    private static final String HOLD =
            "select partition from subscription_partition where subscription = ? and owner = ?"
                    + " and partition = any(?) order by partition for update";
    private static final String SAVE =
            "insert into subscription_checkpoint (subscription, service, partition, topic_id, next_offset,"
                    + " publication) values (?, ?, ?, ?, ?, ?) on conflict (subscription, service, partition) do update"
                    + " set topic_id = excluded.topic_id, next_offset = excluded.next_offset, publication ="
                    + " excluded.publication";

    private final JdbcTemplate jdbc;

    public Checkpoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes a reader the owner of partitions of a subscription.
    void claim(String subscription, Collection<Integer> partitions, UUID owner) {
        List<Object[]> rows = new ArrayList<>();
        new TreeSet<>(partitions).forEach(partition -> rows.add(new Object[] {subscription, partition, owner}));
        jdbc.batchUpdate(CLAIM, rows);
    }

    /// Holds the partitions until the transaction ends; throws if somebody else owns one of them.
    void hold(String subscription, Collection<Integer> partitions, UUID owner) {
        List<Integer> held = jdbc.query(
                HOLD,
                statement -> {
                    statement.setString(1, subscription);
                    statement.setObject(2, owner);
                    statement.setArray(3, statement.getConnection().createArrayOf("integer", partitions.toArray()));
                },
                (row, _) -> row.getInt(1));
        if (held.size() != partitions.size()) {
            throw new LostOwnership("subscription " + subscription + ": of the partitions " + partitions
                    + " another reader has taken all but " + held);
        }
    }

    /// Where a subscription stands, in all partitions it has ever read.
    public Map<TopicPlace, Checkpoint> of(String subscription) {
        Map<TopicPlace, Checkpoint> found = new HashMap<>();
        jdbc.query(
                "select service, partition, topic_id, next_offset, publication from subscription_checkpoint"
                        + " where subscription = ?",
                row -> {
                    found.put(
                            new TopicPlace(row.getString(1), row.getInt(2)),
                            new Checkpoint(row.getString(3), row.getLong(4), row.getLong(5)));
                },
                subscription);
        return found;
    }

    /// Moves a subscription on.
    void save(String subscription, Map<TopicPlace, Checkpoint> checkpoints) {
        List<Object[]> rows = new ArrayList<>();
        checkpoints.forEach((place, checkpoint) -> rows.add(new Object[] {
            subscription,
            place.service(),
            place.partition(),
            checkpoint.topicId(),
            checkpoint.nextOffset(),
            checkpoint.publication()
        }));
        jdbc.batchUpdate(SAVE, rows);
    }
}

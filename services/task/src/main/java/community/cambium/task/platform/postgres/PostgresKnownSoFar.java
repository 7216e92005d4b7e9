package community.cambium.task.platform.postgres;

import community.cambium.events.ContributorId;
import community.cambium.events.ReadUpTo;
import community.cambium.events.TaskId;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.task.leasebook.KnownSoFar;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/// Looks up the checkpoints of those two partitions in which the tree and the contributor are spoken of. What is set
/// aside because it could not be handled is not known, nor is what waits behind it, though the checkpoint has passed
/// it. What an operator let go counts as known: the checks will never see it either.
public final class PostgresKnownSoFar implements KnownSoFar {
    private static final String REACHED = """
        with key(subscription, service, ordering_key) as (
            select 'lease-book', 'tree', tree_id::text from lease where task_id = ?
            union all select 'suspensions', 'moderation', ?)
        select k.service, k.ordering_key, c.partition, greatest(0, least(c.publication, (
            select min(d.publication) - 1 from dead_letter d
            where d.subscription = k.subscription and d.service = k.service and d.ordering_key = k.ordering_key and d.state <> 'skipped')))
        from key k join subscription_checkpoint c using (subscription, service)
        """;

    private final JdbcTemplate jdbc;
    private final LogTopics topics;

    public PostgresKnownSoFar(JdbcTemplate jdbc, LogTopics topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    @Override
    public ReadUpTo by(TaskId taskId, ContributorId contributor) {
        Map<String, Long> known = new HashMap<>();
        jdbc.query(
                REACHED,
                row -> {
                    if (row.getInt(3) == topics.partitionOf(row.getString(2))) {
                        known.put(row.getString(1), row.getLong(4));
                    }
                },
                taskId.value(),
                contributor.toString());
        return new ReadUpTo(known.getOrDefault("tree", 0L), known.getOrDefault("moderation", 0L));
    }
}

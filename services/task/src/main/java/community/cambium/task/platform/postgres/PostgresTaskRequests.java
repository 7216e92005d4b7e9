package community.cambium.task.platform.postgres;

import static community.cambium.task.leasebook.LeaseRejection.REQUEST_NAME_REUSED;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import community.cambium.task.leasebook.TaskRequests;
import community.cambium.task.leasebook.WorkWish;
import community.cambium.task.task.ContentDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the names of requests for two days, as long as a task lasts.
public final class PostgresTaskRequests implements TaskRequests {
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public PostgresTaskRequests(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public Optional<TaskId> answered(ContributorId contributor, String name, WorkWish wish) {
        return jdbc.sql("select task_id, digest from task_request where contributor = ? and name = ?")
                .params(contributor.value(), name)
                .query((row, _) -> {
                    if (!Arrays.equals(row.getBytes("digest"), digest(wish))) {
                        throw new CommandRejected(REQUEST_NAME_REUSED);
                    }
                    return new TaskId(row.getObject("task_id", UUID.class));
                })
                .optional();
    }

    @Override
    public void note(ContributorId contributor, String name, WorkWish wish, TaskId taskId, Instant at) {
        template.update(
                "insert into task_request (contributor, name, digest, task_id, asked_at) values (?, ?, ?, ?, ?)",
                contributor.value(),
                name,
                digest(wish),
                taskId.value(),
                at.atOffset(ZoneOffset.UTC));
    }

    /// Forgets names that nobody will repeat any more.
    public void forget(Instant at) {
        template.update(
                "delete from task_request where asked_at < ?", at.minus(KEPT).atOffset(ZoneOffset.UTC));
    }

    private static byte[] digest(WorkWish wish) {
        return ContentDigest.ofText(wish.toString()).bytes();
    }
}

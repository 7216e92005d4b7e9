package community.cambium.task.platform.postgres;

import community.cambium.task.leasebook.WorkWish;
import community.cambium.task.task.ContentDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;

/// Forgets the names of requests after two days, as long as a task lasts.
public final class PostgresTaskRequests {
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcTemplate template;

    public PostgresTaskRequests(JdbcTemplate template) {
        this.template = template;
    }

    /// Forgets names that nobody will repeat any more.
    public void forget(Instant at) {
        template.update(
                "delete from task_request where asked_at < ?", at.minus(KEPT).atOffset(ZoneOffset.UTC));
    }

    /// Tells two requests apart that come under the same name.
    static byte[] digest(WorkWish wish) {
        return ContentDigest.ofText(wish.toString()).bytes();
    }
}

package community.cambium.contributor.read.contributions;

import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContributionsController {
    private final JdbcClient database;

    ContributionsController(JdbcClient database) {
        this.database = database;
    }

    /// How often a contributor did what, and when last; null if they have done nothing yet.
    record Contributions(
            UUID contributor,
            Map<String, Long> contributions,
            long total,
            @Nullable Instant last) {}

    private record Row(String kind, long count, Instant last) {}

    @GetMapping("/me/contributions")
    Contributions mine(Caller caller) {
        return of(caller.id());
    }

    @GetMapping("/contributors/{id}/contributions")
    Contributions theirs(@PathVariable UUID id, Caller caller) {
        if (!caller.id().equals(id)) {
            caller.needs(CallerRole.MODERATOR, CallerRole.ADMINISTRATOR, CallerRole.AUDITOR, CallerRole.OPERATOR);
        }
        return of(id);
    }

    private Contributions of(UUID contributor) {
        var rows = database.sql("select kind, count, last from " + ContributionCountProjection.TABLE
                        + " where contributor = ? order by kind")
                .param(contributor)
                .query((row, _) -> new Row(
                        row.getString("kind"),
                        row.getLong("count"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
        var counts = new LinkedHashMap<String, Long>();
        long total = 0;
        Instant last = null;
        for (Row row : rows) {
            counts.put(row.kind(), row.count());
            total += row.count();
            last = last == null || row.last().isAfter(last) ? row.last() : last;
        }
        return new Contributions(contributor, counts, total, last);
    }
}

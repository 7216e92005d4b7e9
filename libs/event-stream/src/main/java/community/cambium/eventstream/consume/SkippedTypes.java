package community.cambium.eventstream.consume;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts events whose type this program does not know; a newer service may well write such.
public final class SkippedTypes {
    private static final String COUNT =
            "insert into skipped_event_type (subscription, service, type, version, count) values (?, ?, ?, ?, ?)"
                    + " on conflict (subscription, service, type, version)"
                    + " do update set count = skipped_event_type.count + excluded.count";

    private final JdbcTemplate jdbc;

    public SkippedTypes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// A type of a service, in a version.
    record Kind(String service, String type, String version) {}

    void count(String subscription, Map<Kind, Long> counts) {
        List<Object[]> rows = new ArrayList<>();
        counts.forEach((kind, count) ->
                rows.add(new Object[] {subscription, kind.service(), kind.type(), kind.version(), count}));
        jdbc.batchUpdate(COUNT, rows);
    }

    /// How many events a subscription has skipped.
    public long total(String subscription) {
        Long total = jdbc.queryForObject(
                "select coalesce(sum(count), 0) from skipped_event_type where subscription = ?",
                Long.class,
                subscription);
        return total == null ? 0 : total;
    }
}

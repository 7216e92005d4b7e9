package community.cambium.eventstream.operate;

import org.springframework.jdbc.core.JdbcTemplate;

/// Counts what the store has and Kafka has not confirmed.
public final class RelayBacklog {
    private static final String COUNT = """
        select (select count(*) from (select from domain_event e, relay_progress r
                where (e.tx, e.global_index) > (r.tx, r.global_index) limit 100000) unnumbered)
             + coalesce((select max(number) from event_publication) - (select published from relay_progress), 0)\
        """;

    private final JdbcTemplate jdbc;

    public RelayBacklog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// The number of events on their way; not more than 100,000 of those without a number are counted.
    public long count() {
        Long count = jdbc.queryForObject(COUNT, Long.class);
        return count == null ? 0 : count;
    }
}

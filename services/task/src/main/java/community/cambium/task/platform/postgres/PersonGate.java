package community.cambium.task.platform.postgres;

import static community.cambium.task.leasebook.LeaseRejection.ASSIGNMENT_PAUSED;
import static community.cambium.task.leasebook.LeaseRejection.TOO_MANY_OPEN_TASKS;
import static community.cambium.task.leasebook.LeaseRejection.TOO_MANY_REQUESTS;

import community.cambium.decider.CommandRejected;
import community.cambium.events.TaskKind;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.LeaseRules.RateLimit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Lets one request of a person at a time through, and refuses who holds or asks for too much.
///
/// Both statements travel together; the second sees what the person's other requests did, because it begins only when
/// the first has got the lock.
final class PersonGate {
    /// Held shared by everything that changes the book, exclusively by who pauses it.
    static final long BOOK_LOCK = 0x6C65617365L;

    private static final int PERSON_LOCKS = 0x7461736B;

    private static final String SQL = """
        select pg_advisory_xact_lock_shared(?), pg_advisory_xact_lock(?, hashtext(?));
        select (select paused from lease_book) as paused,
               (select count(*) from lease
                where contributor = ? and state = 'open' and ends_at > ?) as open,
               count(*) filter (where assigned_at > ?) as anything,
               min(assigned_at) filter (where assigned_at > ?) as anything_since,
               count(*) filter (where assigned_at > ? and explicit and work = ?) as kind,
               min(assigned_at) filter (where assigned_at > ? and explicit and work = ?) as kind_since
        from lease where contributor = ? and assigned_at > ?
        """;

    private final JdbcTemplate jdbc;
    private final LeaseRules rules;

    PersonGate(JdbcTemplate jdbc, LeaseRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /// Goes on if the person may lease one more; holds the person's lock until the end of the transaction.
    void pass(LeaseAttempt attempt) {
        RateLimit ofKind = limit(attempt.wish().kind());
        jdbc.execute(SQL, (PreparedStatement statement) -> {
            bind(statement, attempt, ofKind);
            statement.execute();
            if (!statement.getMoreResults()) {
                throw new SQLException("the second statement gave no rows");
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                check(row, attempt.at(), ofKind);
            }
            return null;
        });
    }

    private void bind(PreparedStatement statement, LeaseAttempt attempt, RateLimit ofKind) throws SQLException {
        Object contributor = attempt.wish().contributor().value();
        OffsetDateTime sinceAnything = since(attempt.at(), rules.anything());
        OffsetDateTime sinceKind = since(attempt.at(), ofKind);
        TaskKind kind = attempt.wish().kind();
        String work = kind == null ? "" : WorkNames.of(kind);
        Object[] values = {
            BOOK_LOCK,
            PERSON_LOCKS,
            contributor.toString(),
            contributor,
            attempt.at().atOffset(ZoneOffset.UTC),
            sinceAnything,
            sinceAnything,
            sinceKind,
            work,
            sinceKind,
            work,
            contributor,
            sinceAnything.isBefore(sinceKind) ? sinceAnything : sinceKind
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private void check(ResultSet row, Instant at, RateLimit ofKind) throws SQLException {
        if (row.getBoolean("paused")) {
            throw new CommandRejected(ASSIGNMENT_PAUSED);
        }
        if (row.getLong("open") >= rules.mostOpen()) {
            throw new CommandRejected(TOO_MANY_OPEN_TASKS, Map.of("limit", Integer.toString(rules.mostOpen())));
        }
        check(rules.anything(), row.getLong("anything"), row.getObject("anything_since", OffsetDateTime.class), at);
        check(ofKind, row.getLong("kind"), row.getObject("kind_since", OffsetDateTime.class), at);
    }

    private static void check(RateLimit limit, long tasks, @Nullable OffsetDateTime oldest, Instant at) {
        if (limit.isOn() && tasks >= limit.tasks()) {
            Instant over = Objects.requireNonNull(oldest).toInstant().plus(limit.within());
            long seconds = Math.max(1, Duration.between(at, over).toSeconds() + 1);
            throw new CommandRejected(
                    TOO_MANY_REQUESTS,
                    Map.of(
                            "limit", Integer.toString(limit.tasks()),
                            "withinSeconds", Long.toString(limit.within().toSeconds()),
                            "retryAfterSeconds", Long.toString(seconds)));
        }
    }

    private RateLimit limit(@Nullable TaskKind kind) {
        if (kind == TaskKind.ASSISTANT_REPLY) {
            return rules.assistantReplies();
        }
        if (kind == TaskKind.PROMPTER_REPLY) {
            return rules.prompterReplies();
        }
        return new RateLimit(0, Duration.ZERO);
    }

    private static OffsetDateTime since(Instant at, RateLimit limit) {
        return at.minus(limit.isOn() ? limit.within() : Duration.ZERO).atOffset(ZoneOffset.UTC);
    }
}

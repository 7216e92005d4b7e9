package community.cambium.task.platform.postgres;

import static community.cambium.task.leasebook.LeaseRejection.REQUEST_NAME_REUSED;
import static community.cambium.task.leasebook.LeaseRejection.TOO_MANY_OPEN_TASKS;
import static community.cambium.task.leasebook.LeaseRejection.TOO_MANY_REQUESTS;

import community.cambium.decider.CommandRejected;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskChoice.OpenKind;
import community.cambium.events.TaskId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import community.cambium.task.choice.KindWeights;
import community.cambium.task.choice.WorkGroup;
import community.cambium.task.leasebook.LeaseAnswer;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.LeaseRules.RateLimit;
import community.cambium.task.leasebook.Leased;
import community.cambium.task.leasebook.WorkWish;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Leases something by one call of the database, in which limits, choice and lease are one.
final class Leasing {
    private static final int PLACE_OF_START = 5;

    private static final String LEASE = "select * from lease_work(" + "?, ".repeat(21) + "?)";

    private final JdbcTemplate jdbc;
    private final LeaseRules rules;
    private final KindWeights weights;

    Leasing(JdbcTemplate jdbc, LeaseRules rules, KindWeights weights) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.weights = weights;
    }

    LeaseAnswer lease(LeaseAttempt attempt) {
        RateLimit ofKind = rules.ofKind(attempt.wish().kind());
        return jdbc.query(LEASE, (row, _) -> answer(row, attempt, ofKind), values(attempt, ofKind))
                .getFirst();
    }

    private @Nullable Object[] values(LeaseAttempt attempt, RateLimit ofKind) {
        WorkWish wish = attempt.wish();
        List<List<TaskKind>> groups = groups(attempt);
        Instant at = attempt.at();
        Instant expiresAt = at.plus(rules.validFor());
        Instant acknowledgeBy = at.plus(rules.acknowledgeWithin());
        return new @Nullable Object[] {
            attempt.taskId().value(),
            wish.contributor().value(),
            WorkNames.of(groups.stream().flatMap(List::stream).toList()),
            groups.stream().map(List::size).toArray(Integer[]::new),
            groups.stream().map(kinds -> WorkNames.activity(kinds.getFirst())).toArray(String[]::new),
            wish.kind() == null ? null : WorkNames.of(wish.kind()),
            wish.languages().toArray(String[]::new),
            attempt.lonelyFirst().toArray(String[]::new),
            attempt.draw().at(PLACE_OF_START),
            wish.want() == null ? null : wish.want().value(),
            wish.message() == null ? null : wish.message().value(),
            attempt.promptId().value(),
            at.atOffset(ZoneOffset.UTC),
            (acknowledgeBy.isBefore(expiresAt) ? acknowledgeBy : expiresAt).atOffset(ZoneOffset.UTC),
            expiresAt.atOffset(ZoneOffset.UTC),
            attempt.mostOpen(),
            rules.anything().tasks(),
            since(at, rules.anything()),
            ofKind.tasks(),
            since(at, ofKind),
            attempt.name(),
            attempt.name() == null ? null : PostgresTaskRequests.digest(wish)
        };
    }

    private static OffsetDateTime since(Instant at, RateLimit limit) {
        return at.minus(limit.isOn() ? limit.within() : Duration.ZERO).atOffset(ZoneOffset.UTC);
    }

    private List<List<TaskKind>> groups(LeaseAttempt attempt) {
        WorkWish wish = attempt.wish();
        if (wish.kind() != null) {
            return List.of(List.of(wish.kind()));
        }
        List<WorkGroup> order = wish.isNamed() ? List.of(WorkGroup.values()) : weights.order(attempt.draw());
        return order.stream().map(WorkGroup::kinds).toList();
    }

    private LeaseAnswer answer(ResultSet row, LeaseAttempt attempt, RateLimit ofKind) throws SQLException {
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "leased" -> new LeaseAnswer.Given(leased(row), open(row));
            case "none" -> new LeaseAnswer.Nothing();
            case "before" -> {
                if (!Arrays.equals(row.getBytes("digest"), PostgresTaskRequests.digest(attempt.wish()))) {
                    throw new CommandRejected(REQUEST_NAME_REUSED);
                }
                yield new LeaseAnswer.Before(new TaskId(row.getObject("task", UUID.class)));
            }
            case "full" ->
                throw new CommandRejected(TOO_MANY_OPEN_TASKS, Map.of("limit", Integer.toString(attempt.mostOpen())));
            case "often" -> throw tooMany(rules.anything(), row, attempt.at());
            case "often_of_kind" -> throw tooMany(ofKind, row, attempt.at());
            default -> throw Outcomes.refusal(outcome);
        };
    }

    private static CommandRejected tooMany(RateLimit limit, ResultSet row, Instant at) throws SQLException {
        Instant over = row.getObject("oldest", OffsetDateTime.class).toInstant().plus(limit.within());
        long seconds = Math.max(1, Duration.between(at, over).toSeconds() + 1);
        return new CommandRejected(
                TOO_MANY_REQUESTS,
                Map.of(
                        "limit", Integer.toString(limit.tasks()),
                        "withinSeconds", Long.toString(limit.within().toSeconds()),
                        "retryAfterSeconds", Long.toString(seconds)));
    }

    private static Leased leased(ResultSet row) throws SQLException {
        return new Leased(
                new WantId(row.getObject("want", UUID.class)),
                WorkNames.kind(row.getString("kind")),
                row.getString("lang"),
                new MessageTreeId(row.getObject("tree", UUID.class)),
                new MessageId(row.getObject("subject", UUID.class)),
                Stream.of((UUID[]) row.getArray("candidates").getArray())
                        .map(MessageId::new)
                        .toList());
    }

    private static List<OpenKind> open(ResultSet row) throws SQLException {
        Array kinds = row.getArray("open_kinds");
        if (kinds == null) {
            return List.of();
        }
        String[] names = (String[]) kinds.getArray();
        String[] languages = (String[]) row.getArray("open_languages").getArray();
        Integer[] amounts = (Integer[]) row.getArray("open_amounts").getArray();
        Integer[] excluded = (Integer[]) row.getArray("open_excluded").getArray();
        List<OpenKind> open = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            open.add(new OpenKind(WorkNames.kind(names[i]), languages[i], amounts[i], excluded[i]));
        }
        return open;
    }
}

package community.cambium.task.platform.postgres;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.Leased;
import community.cambium.task.leasebook.WorkWish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Picks a slot of some kinds of work and leases it, one statement a try.
final class Picking {
    private static final List<String> ANY_SLOT = List.of(SlotSql.anySlot(false), SlotSql.anySlot(true));
    private static final List<String> SLOT_OF_WANT = List.of(SlotSql.slotOfWant(false), SlotSql.slotOfWant(true));
    private static final List<String> SLOT_OF_MESSAGE =
            List.of(SlotSql.slotOfMessage(false), SlotSql.slotOfMessage(true));
    private static final List<String> ANY_REPLY =
            List.of(SlotSql.anyReply(false, false), SlotSql.anyReply(false, true));
    private static final List<String> LONELY_REPLY =
            List.of(SlotSql.anyReply(true, false), SlotSql.anyReply(true, true));
    private static final List<String> NAMED_REPLY = List.of(SlotSql.namedReply(false), SlotSql.namedReply(true));

    private final JdbcClient jdbc;
    private final LeaseRules rules;

    Picking(JdbcClient jdbc, LeaseRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /// Leases something of these kinds, which are all of one activity.
    ///
    /// @param lonelyFirst whether messages with few replies are preferred
    /// @param wait whether to wait for slots that others are leasing at this moment instead of passing over them
    Optional<Leased> lease(LeaseAttempt attempt, List<TaskKind> kinds, boolean lonelyFirst, boolean wait) {
        int how = wait ? 1 : 0;
        boolean replies = WorkNames.isReply(kinds.getFirst());
        if (attempt.wish().isNamed()) {
            List<String> named = attempt.wish().want() == null ? SLOT_OF_MESSAGE : SLOT_OF_WANT;
            Optional<Leased> slot = run(named.get(how), attempt, kinds);
            return slot.isEmpty() && replies ? run(NAMED_REPLY.get(how), attempt, kinds) : slot;
        }
        if (!replies) {
            return run(ANY_SLOT.get(how), attempt, kinds);
        }
        Optional<Leased> lonely = lonelyFirst ? run(LONELY_REPLY.get(how), attempt, kinds) : Optional.empty();
        return lonely.isPresent() ? lonely : run(ANY_REPLY.get(how), attempt, kinds);
    }

    private Optional<Leased> run(String sql, LeaseAttempt attempt, List<TaskKind> kinds) {
        WorkWish wish = attempt.wish();
        Instant expiresAt = attempt.at().plus(rules.validFor());
        Instant acknowledgeBy = attempt.at().plus(rules.acknowledgeWithin());
        return jdbc.sql(sql)
                .param("task", attempt.taskId().value())
                .param("contributor", wish.contributor().value())
                .param("works", WorkNames.of(kinds))
                .param("activity", WorkNames.activity(kinds.getFirst()))
                .param("languages", wish.languages().toArray(String[]::new))
                .param("from", attempt.draw().at(5))
                .param("want", wish.want() == null ? null : wish.want().value())
                .param("message", wish.message() == null ? null : wish.message().value())
                .param("prompt", attempt.promptId().value())
                .param("explicit", wish.kind() != null)
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .param("acknowledgeBy", earlier(acknowledgeBy, expiresAt).atOffset(ZoneOffset.UTC))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .query((row, _) -> leased(row))
                .optional();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Leased leased(ResultSet row) throws SQLException {
        UUID[] candidates = (UUID[]) row.getArray("candidates").getArray();
        return new Leased(
                new WantId(row.getObject("want_id", UUID.class)),
                WorkNames.kind(row.getString("work")),
                row.getString("language"),
                new MessageTreeId(row.getObject("tree_id", UUID.class)),
                new MessageId(row.getObject("subject", UUID.class)),
                Stream.of(candidates).map(MessageId::new).toList());
    }
}

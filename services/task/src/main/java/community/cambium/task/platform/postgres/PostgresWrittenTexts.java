package community.cambium.task.platform.postgres;

import static community.cambium.task.leasebook.LeaseRejection.ASSIGNMENT_PAUSED;
import static community.cambium.task.leasebook.LeaseRejection.SAME_TEXT_AGAIN;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskId;
import community.cambium.task.leasebook.KnownMessages;
import community.cambium.task.leasebook.WrittenTexts;
import community.cambium.task.task.ContentDigest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps who wrote what; both statements of a new text travel together.
public final class PostgresWrittenTexts implements WrittenTexts, KnownMessages {
    private static final String REMEMBER = """
        insert into known_message (message_id, tree_id, parent_id, role, author, task_id)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing;
        insert into own_text (contributor, digest, written_at) values (?, ?, ?)
        on conflict (contributor, digest) do update set written_at = excluded.written_at
        where own_text.written_at <= ?
        """;

    private static final String IMPORTED = """
        insert into known_message (message_id, tree_id, parent_id, role, author)
        select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[])
        on conflict do nothing
        """;

    private static final String PROMISED =
            "select exists (select from lease where activity = 'prompt' and tree_id = any(?::uuid[]))";

    private final JdbcTemplate jdbc;
    private final Duration window;

    /// @param window for how long the same text of the same person is refused; zero for not at all
    public PostgresWrittenTexts(JdbcTemplate jdbc, Duration window) {
        this.jdbc = jdbc;
        this.window = window;
    }

    @Override
    public void remember(PromptWritten prompt, Instant at) {
        remember(
                new Line(
                        prompt.messageId(),
                        prompt.treeId(),
                        null,
                        Role.PROMPTER,
                        prompt.contributor(),
                        prompt.taskId()),
                prompt.text(),
                at);
    }

    @Override
    public void remember(ReplyWritten reply, Instant at) {
        remember(
                new Line(
                        reply.messageId(),
                        reply.treeId(),
                        reply.parentId(),
                        reply.role(),
                        reply.contributor(),
                        reply.taskId()),
                reply.text(),
                at);
    }

    private void remember(Line line, PersonalText text, Instant at) {
        Instant again = at.minus(window);
        byte[] digest = ContentDigest.ofText(text.text()).bytes();
        jdbc.execute(REMEMBER, (PreparedStatement statement) -> {
            Object parent = line.parentId() == null ? null : line.parentId().value();
            @Nullable
            Object[] values = {
                line.messageId().value(),
                line.treeId().value(),
                parent,
                line.role().name().toLowerCase(Locale.ROOT),
                line.author().value(),
                line.taskId().value(),
                line.author().value(),
                digest,
                at.atOffset(ZoneOffset.UTC),
                again.atOffset(ZoneOffset.UTC)
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i], values[i] == null ? java.sql.Types.OTHER : type(values[i]));
            }
            statement.execute();
            requireNew(statement);
            return null;
        });
    }

    private static int type(Object value) {
        return switch (value) {
            case UUID _ -> java.sql.Types.OTHER;
            case byte[] _ -> java.sql.Types.BINARY;
            case String _ -> java.sql.Types.VARCHAR;
            default -> java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }

    private void requireNew(PreparedStatement statement) throws SQLException {
        if (statement.getMoreResults() || statement.getUpdateCount() != 1) {
            throw new CommandRejected(SAME_TEXT_AGAIN, Map.of("withinMinutes", Long.toString(window.toMinutes())));
        }
    }

    @Override
    public Optional<MessageTreeId> treeOf(MessageId message) {
        return JdbcClient.create(jdbc)
                .sql("select tree_id from known_message where message_id = ?")
                .param(message.value())
                .query(UUID.class)
                .optional()
                .map(MessageTreeId::new);
    }

    @Override
    public Optional<String> streamOf(MessageId message) {
        return JdbcClient.create(jdbc)
                .sql("select task_id from known_message where message_id = ?")
                .param(message.value())
                .query((row, _) -> {
                    UUID task = row.getObject("task_id", UUID.class);
                    return task == null ? "imported-message-" + message : task.toString();
                })
                .optional();
    }

    @Override
    public boolean addImported(List<MessageImported> messages) {
        if (!new BookPause(jdbc).letsPass()) {
            throw new CommandRejected(ASSIGNMENT_PAUSED);
        }
        return !anyPromised(messages) && write(jdbc, messages) == messages.size();
    }

    /// A prompt's id is chosen at random and nobody knows it before its task is in the book, so a file can only bring
    /// one that this finds.
    private boolean anyPromised(List<MessageImported> messages) {
        return Boolean.TRUE.equals(jdbc.queryForObject(PROMISED, Boolean.class, (Object)
                column(messages, message -> message.messageId().value())));
    }

    /// Makes imported messages known; says how many were not known before.
    static int write(JdbcTemplate jdbc, List<MessageImported> messages) {
        return jdbc.update(
                IMPORTED,
                column(messages, message -> message.messageId().value()),
                column(messages, message -> message.treeId().value()),
                column(
                        messages,
                        message -> message.parentId() == null
                                ? null
                                : message.parentId().value()),
                messages.stream()
                        .map(message -> message.role().name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new),
                column(messages, message -> message.text().owner().value()));
    }

    private static @Nullable UUID[] column(
            List<MessageImported> messages, Function<MessageImported, @Nullable UUID> value) {
        return messages.stream().map(value).toArray(UUID[]::new);
    }

    /// Forgets texts that nobody would be refused for any more.
    public void forget(Instant at) {
        jdbc.update(
                "delete from own_text where written_at < ?", at.minus(window).atOffset(ZoneOffset.UTC));
    }

    private record Line(
            MessageId messageId,
            MessageTreeId treeId,
            @Nullable MessageId parentId,
            Role role,
            ContributorId author,
            TaskId taskId) {}
}

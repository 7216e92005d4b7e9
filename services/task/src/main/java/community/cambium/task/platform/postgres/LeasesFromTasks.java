package community.cambium.task.platform.postgres;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskEvent.SkipTakenBack;
import community.cambium.events.TaskEvent.TaskAcknowledged;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskEvent.TaskExpired;
import community.cambium.events.TaskEvent.TaskSkipped;
import community.cambium.events.TaskEvent.TaskWithdrawn;
import community.cambium.events.TaskId;
import community.cambium.task.task.ContentDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes what happened to tasks into a lease book that is being rebuilt. The leases get their slots afterwards, when
/// everything has been read.
public final class LeasesFromTasks {
    private static final String ASSIGNED = """
        insert into lease (task_id, contributor, slot_id, want_id, work, activity, tree_id, subject, explicit,
                           state, assigned_at, ends_at, expires_at)
        values (?, ?, 0, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?)
        """;

    private static final String ACKNOWLEDGED = "update lease set ends_at = expires_at where task_id = ?";

    private static final String ENDED = "update lease set state = ? where task_id = ? and state = ?";

    private static final String MESSAGE = """
        insert into known_message (message_id, tree_id, parent_id, role, author, task_id)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """;

    private static final String TEXT = """
        insert into own_text (contributor, digest, written_at) values (?, ?, ?) on conflict do nothing
        """;

    private final JdbcTemplate jdbc;
    private final Instant textsSince;

    /// @param textsSince since when it matters what people wrote
    public LeasesFromTasks(JdbcTemplate jdbc, Instant textsSince) {
        this.jdbc = jdbc;
        this.textsSince = textsSince;
    }

    /// What happened to a task, or was imported, and when.
    public record Told(CambiumEvent event, Instant time) {}

    /// Writes events in the order in which they were stored: a task is assigned before it is acknowledged or ended.
    public void write(List<Told> batch) {
        Facts facts = new Facts();
        for (Told told : batch) {
            if (told.event() instanceof TaskEvent event) {
                facts.note(event, told.time());
            } else if (told.event() instanceof MessageImported imported) {
                facts.imported.add(imported);
            }
        }
        write(ASSIGNED, facts.assigned);
        write(ACKNOWLEDGED, facts.acknowledged);
        write(ENDED, facts.ended);
        write(MESSAGE, facts.messages);
        write(TEXT, facts.texts);
        if (!facts.imported.isEmpty()) {
            PostgresWrittenTexts.write(jdbc, facts.imported);
        }
    }

    private void write(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    /// The facts of one batch, kind by kind.
    private final class Facts {
        private final List<@Nullable Object[]> assigned = new ArrayList<>();
        private final List<@Nullable Object[]> acknowledged = new ArrayList<>();
        private final List<@Nullable Object[]> ended = new ArrayList<>();
        private final List<@Nullable Object[]> messages = new ArrayList<>();
        private final List<@Nullable Object[]> texts = new ArrayList<>();
        private final List<MessageImported> imported = new ArrayList<>();

        void note(TaskEvent event, Instant time) {
            switch (event) {
                case TaskAssigned given -> assigned(given);
                case TaskAcknowledged seen ->
                    acknowledged.add(new @Nullable Object[] {seen.taskId().value()});
                case TaskSkipped skipped -> ended("skipped", skipped.taskId());
                case TaskExpired expired -> ended("expired", expired.taskId());
                case SkipTakenBack back ->
                    ended.add(new @Nullable Object[] {"open", back.taskId().value(), "skipped"});
                case TaskWithdrawn withdrawn -> ended("withdrawn", withdrawn.taskId());
                case MessageReviewed reviewed -> ended("completed", reviewed.taskId());
                case RepliesRanked ranked -> ended("completed", ranked.taskId());
                case PromptWritten written -> {
                    ended("completed", written.taskId());
                    message(
                            written.messageId(),
                            written.treeId(),
                            null,
                            Role.PROMPTER,
                            written.text(),
                            written.taskId());
                    text(written.contributor(), written.text(), time);
                }
                case ReplyWritten written -> {
                    ended("completed", written.taskId());
                    message(
                            written.messageId(),
                            written.treeId(),
                            written.parentId(),
                            written.role(),
                            written.text(),
                            written.taskId());
                    text(written.contributor(), written.text(), time);
                }
            }
        }

        private void assigned(TaskAssigned given) {
            assigned.add(new @Nullable Object[] {
                given.taskId().value(),
                given.contributor().value(),
                given.wantId().value(),
                WorkNames.of(given.kind()),
                WorkNames.activity(given.kind()),
                given.treeId().value(),
                given.subject().value(),
                given.choice().asked() != null,
                given.assignedAt().atOffset(ZoneOffset.UTC),
                given.acknowledgeBy().atOffset(ZoneOffset.UTC),
                given.expiresAt().atOffset(ZoneOffset.UTC)
            });
        }

        private void ended(String state, TaskId taskId) {
            ended.add(new @Nullable Object[] {state, taskId.value(), "open"});
        }

        private void message(
                MessageId id,
                MessageTreeId tree,
                @Nullable MessageId parent,
                Role role,
                PersonalText text,
                TaskId task) {
            messages.add(new @Nullable Object[] {
                id.value(),
                tree.value(),
                parent == null ? null : parent.value(),
                role.name().toLowerCase(Locale.ROOT),
                text.owner().value(),
                task.value()
            });
        }

        private void text(ContributorId author, PersonalText text, Instant time) {
            if (time.isAfter(textsSince)) {
                texts.add(new @Nullable Object[] {
                    author.value(), ContentDigest.ofText(text.text()).bytes(), time.atOffset(ZoneOffset.UTC)
                });
            }
        }
    }
}

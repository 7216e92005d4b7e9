package community.cambium.task.task;

import community.cambium.events.ContributorId;
import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskChoice;
import community.cambium.events.TaskChoice.OpenKind;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import community.cambium.task.parameters.TaskParameters;
import community.cambium.task.task.TaskCommand.AssignTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The same task, people and moments for every test of the rules.
final class TaskFixtures {
    static final TaskId TASK = new TaskId(new UUID(1, 1));
    static final WantId WANT = new WantId(new UUID(2, 1));
    static final ContributorId ANNA = new ContributorId(new UUID(3, 1));
    static final ContributorId BEN = new ContributorId(new UUID(3, 2));
    static final MessageId SUBJECT = new MessageId(new UUID(4, 1));
    static final MessageId NEW_MESSAGE = new MessageId(new UUID(4, 2));
    static final MessageTreeId TREE = new MessageTreeId(new UUID(4, 0));
    static final List<MessageId> CANDIDATES =
            List.of(new MessageId(new UUID(5, 3)), new MessageId(new UUID(5, 1)), new MessageId(new UUID(5, 2)));
    static final Instant ASSIGNED_AT = Instant.parse("2026-03-29T00:59:59.999Z");
    static final Instant ACKNOWLEDGE_BY = ASSIGNED_AT.plus(Duration.ofMinutes(10));
    static final Instant EXPIRES_AT = ASSIGNED_AT.plus(Duration.ofHours(48));
    static final TaskChoice CHOICE = new TaskChoice(
            42,
            false,
            null,
            List.of("en"),
            Map.of("ranking", 10.0),
            List.of(),
            null,
            0,
            List.of(new OpenKind(TaskKind.LABEL_INITIAL_PROMPT, "en", 3, 1)));
    static final Instant SOON = ASSIGNED_AT.plusSeconds(5);

    private TaskFixtures() {}

    static AssignTask assign(TaskKind kind) {
        return new AssignTask(
                TASK,
                WANT,
                kind,
                ANNA,
                "en",
                TREE,
                kind == TaskKind.INITIAL_PROMPT ? TREE.root() : SUBJECT,
                isRanking(kind) ? CANDIDATES : List.of(),
                form(kind),
                ASSIGNED_AT,
                ACKNOWLEDGE_BY,
                EXPIRES_AT,
                CHOICE);
    }

    static TaskAssigned assigned(TaskKind kind) {
        return (TaskAssigned) TaskDecider.decide(Task.initial(), assign(kind)).getFirst();
    }

    private static boolean isRanking(TaskKind kind) {
        return kind == TaskKind.RANK_ASSISTANT_REPLIES || kind == TaskKind.RANK_PROMPTER_REPLIES;
    }

    private static @Nullable LabelForm form(TaskKind kind) {
        return switch (kind) {
            case LABEL_INITIAL_PROMPT, LABEL_PROMPTER_REPLY, LABEL_ASSISTANT_REPLY ->
                TaskParameters.STANDARD.form(kind, LabelForm.Mode.FULL);
            case INITIAL_PROMPT, PROMPTER_REPLY, ASSISTANT_REPLY, RANK_PROMPTER_REPLIES, RANK_ASSISTANT_REPLIES -> null;
        };
    }
}

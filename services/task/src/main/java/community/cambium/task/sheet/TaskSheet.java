package community.cambium.task.sheet;

import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import community.cambium.task.task.Task.Acknowledged;
import community.cambium.task.task.Task.Completed;
import community.cambium.task.task.Task.Expired;
import community.cambium.task.task.Task.Given;
import community.cambium.task.task.Task.Offered;
import community.cambium.task.task.Task.Skipped;
import community.cambium.task.task.Task.Withdrawn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task as its contributor gets it.
///
/// @param subject the message to answer, to review or whose replies are to be ranked; for a prompt the id it will have
/// @param conversation the messages down to the subject, the first one first; empty for a prompt
/// @param candidates the replies to rank, in the order in which they are to be shown; else empty
/// @param form the labels to give; null unless the task is a review
public record TaskSheet(
        TaskId id,
        WantId want,
        TaskKind kind,
        State state,
        String language,
        Instant assignedAt,
        Instant acknowledgeBy,
        Instant expiresAt,
        MessageTreeId messageTreeId,
        MessageId subject,
        List<ShownMessage> conversation,
        List<ShownMessage> candidates,
        @Nullable LabelForm form) {
    public TaskSheet {
        conversation = List.copyOf(conversation);
        candidates = List.copyOf(candidates);
    }

    /// Where the task stands.
    public enum State {
        OFFERED,
        ACKNOWLEDGED,
        COMPLETED,
        SKIPPED,
        EXPIRED,
        WITHDRAWN
    }

    /// Puts the sheet of a task together.
    public static TaskSheet of(Given task, Conversations conversations) {
        TaskAssigned terms = task.terms();
        return new TaskSheet(
                terms.taskId(),
                terms.wantId(),
                terms.kind(),
                state(task),
                terms.language(),
                terms.assignedAt(),
                terms.acknowledgeBy(),
                terms.expiresAt(),
                terms.treeId(),
                terms.subject(),
                terms.kind() == TaskKind.INITIAL_PROMPT ? List.of() : conversations.downTo(terms.subject()),
                terms.candidates().isEmpty() ? List.of() : conversations.all(terms.candidates()),
                terms.form());
    }

    private static State state(Given task) {
        return switch (task) {
            case Offered _ -> State.OFFERED;
            case Acknowledged _ -> State.ACKNOWLEDGED;
            case Completed _ -> State.COMPLETED;
            case Skipped _ -> State.SKIPPED;
            case Expired _ -> State.EXPIRED;
            case Withdrawn _ -> State.WITHDRAWN;
        };
    }
}

package community.cambium.task.task;

import static community.cambium.task.task.TaskRejection.CLIENT_MESSAGE_ID_UNUSABLE;
import static community.cambium.task.task.TaskRejection.LEASE_ENDED;
import static community.cambium.task.task.TaskRejection.RANKING_IS_NO_PERMUTATION;
import static community.cambium.task.task.TaskRejection.REASON_UNUSABLE;
import static community.cambium.task.task.TaskRejection.TASK_ALREADY_ASSIGNED;
import static community.cambium.task.task.TaskRejection.TASK_COMPLETED;
import static community.cambium.task.task.TaskRejection.TASK_SKIPPED;
import static community.cambium.task.task.TaskRejection.TASK_UNKNOWN;
import static community.cambium.task.task.TaskRejection.TASK_WITHDRAWN;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.PersonalText;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.SkipTakenBack;
import community.cambium.events.TaskEvent.TaskAcknowledged;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskEvent.TaskExpired;
import community.cambium.events.TaskEvent.TaskSkipped;
import community.cambium.events.TaskEvent.TaskWithdrawn;
import community.cambium.task.task.Task.Acknowledged;
import community.cambium.task.task.Task.Completed;
import community.cambium.task.task.Task.Expired;
import community.cambium.task.task.Task.Given;
import community.cambium.task.task.Task.NotAssigned;
import community.cambium.task.task.Task.Offered;
import community.cambium.task.task.Task.Open;
import community.cambium.task.task.Task.Skipped;
import community.cambium.task.task.Task.Withdrawn;
import community.cambium.task.task.TaskCommand.AcknowledgeTask;
import community.cambium.task.task.TaskCommand.AssignTask;
import community.cambium.task.task.TaskCommand.ExpireTask;
import community.cambium.task.task.TaskCommand.SkipTask;
import community.cambium.task.task.TaskCommand.Submit;
import community.cambium.task.task.TaskCommand.TakeSkipBack;
import community.cambium.task.task.TaskCommand.WithdrawTask;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides what happens to a task: every state meets every command exactly once.
public final class TaskDecider {
    public static final Decider<Task, TaskCommand, TaskEvent> DECIDER =
            new Decider<>(Task::initial, TaskDecider::decide, Task::evolve);

    private static final int LONGEST_CLIENT_MESSAGE_ID = 200;
    private static final int LONGEST_REASON = 512;

    private TaskDecider() {}

    private record Asked(Task task, TaskCommand command) {}

    /// Which events the command leads to; none if it was obeyed before.
    public static List<TaskEvent> decide(Task task, TaskCommand command) {
        return switch (new Asked(task, command)) {
            case Asked(NotAssigned _, AssignTask assign) -> List.of(assigned(assign));
            case Asked(NotAssigned _, AcknowledgeTask _),
                    Asked(NotAssigned _, Submit _),
                    Asked(NotAssigned _, SkipTask _),
                    Asked(NotAssigned _, TakeSkipBack _),
                    Asked(NotAssigned _, WithdrawTask _),
                    Asked(NotAssigned _, ExpireTask _) -> throw new CommandRejected(TASK_UNKNOWN);
            case Asked(Given given, AssignTask assign) -> assignedAgain(given, assign);

            case Asked(Offered offered, AcknowledgeTask acknowledge) -> acknowledged(offered, acknowledge);
            case Asked(Acknowledged acknowledged, AcknowledgeTask again) -> {
                requireHeld(acknowledged, again.contributor(), again.at());
                yield List.of();
            }
            case Asked(Open open, Submit submit) -> submitted(open, submit);
            case Asked(Open open, SkipTask skip) -> skipped(open, skip);
            case Asked(Open open, TakeSkipBack again) -> {
                requireHeld(open, again.contributor(), again.at());
                yield List.of(); // it is theirs
            }
            case Asked(Open open, WithdrawTask withdraw) -> List.of(withdrawn(open, withdraw));
            case Asked(Open open, ExpireTask expire) -> expired(open, expire);

            case Asked(Completed completed, AcknowledgeTask late) -> refuse(completed, late.contributor());
            case Asked(Completed completed, Submit again) -> submittedAgain(completed, again);
            case Asked(Completed completed, SkipTask late) -> refuse(completed, late.contributor());
            case Asked(Completed completed, TakeSkipBack late) -> refuse(completed, late.contributor());
            case Asked(Completed _, WithdrawTask _), Asked(Completed _, ExpireTask _) -> List.of();

            case Asked(Skipped skipped, AcknowledgeTask late) -> refuse(skipped, late.contributor());
            case Asked(Skipped skipped, Submit late) -> refuse(skipped, late.contributor());
            case Asked(Skipped skipped, SkipTask again) -> {
                requireYours(skipped, again.contributor());
                yield List.of();
            }
            case Asked(Skipped skipped, TakeSkipBack back) -> takenBack(skipped, back);
            case Asked(Skipped _, WithdrawTask _), Asked(Skipped _, ExpireTask _) -> List.of();

            case Asked(Expired expired, AcknowledgeTask late) -> refuse(expired, late.contributor());
            case Asked(Expired expired, Submit late) -> refuse(expired, late.contributor());
            case Asked(Expired expired, SkipTask late) -> refuse(expired, late.contributor());
            case Asked(Expired expired, TakeSkipBack late) -> refuse(expired, late.contributor());
            case Asked(Expired _, WithdrawTask _), Asked(Expired _, ExpireTask _) -> List.of();

            case Asked(Withdrawn withdrawn, AcknowledgeTask late) -> refuse(withdrawn, late.contributor());
            case Asked(Withdrawn withdrawn, Submit late) -> refuse(withdrawn, late.contributor());
            case Asked(Withdrawn withdrawn, SkipTask late) -> refuse(withdrawn, late.contributor());
            case Asked(Withdrawn withdrawn, TakeSkipBack late) -> refuse(withdrawn, late.contributor());
            case Asked(Withdrawn _, WithdrawTask _), Asked(Withdrawn _, ExpireTask _) -> List.of();
        };
    }

    private static TaskEvent assigned(AssignTask assign) {
        return new TaskAssigned(
                assign.taskId(),
                assign.wantId(),
                assign.kind(),
                assign.contributor(),
                assign.language(),
                assign.treeId(),
                assign.subject(),
                assign.candidates(),
                assign.form(),
                assign.at(),
                assign.acknowledgeBy(),
                assign.expiresAt(),
                assign.choice());
    }

    private static List<TaskEvent> assignedAgain(Given given, AssignTask assign) {
        if (given.terms().equals(assigned(assign))) {
            return List.of();
        }
        throw new CommandRejected(TASK_ALREADY_ASSIGNED);
    }

    private static List<TaskEvent> acknowledged(Offered offered, AcknowledgeTask command) {
        requireHeld(offered, command.contributor(), command.at());
        return List.of(new TaskAcknowledged(command.taskId(), offered.terms().treeId(), command.at()));
    }

    private static List<TaskEvent> submitted(Open open, Submit submit) {
        requireHeld(open, submit.contributor(), submit.at());
        requireUsable(submit.clientMessageId());
        return List.of(Submission.accepted(open.terms(), submit));
    }

    private static List<TaskEvent> submittedAgain(Completed completed, Submit again) {
        requireYours(completed, again.contributor());
        if (completed.clientMessageId().equals(again.clientMessageId())
                && Submission.digest(completed.terms(), again).equals(completed.digest())) {
            return List.of();
        }
        throw new CommandRejected(TASK_COMPLETED);
    }

    private static List<TaskEvent> skipped(Open open, SkipTask skip) {
        requireHeld(open, skip.contributor(), skip.at());
        TaskAssigned terms = open.terms();
        return List.of(new TaskSkipped(
                terms.taskId(),
                terms.wantId(),
                terms.kind(),
                terms.contributor(),
                terms.treeId(),
                terms.subject(),
                reason(skip)));
    }

    private static List<TaskEvent> takenBack(Skipped skipped, TakeSkipBack back) {
        requireHeld(skipped.before(), back.contributor(), back.at());
        TaskAssigned terms = skipped.terms();
        return List.of(
                new SkipTakenBack(terms.taskId(), terms.wantId(), terms.contributor(), terms.treeId(), back.at()));
    }

    private static TaskEvent withdrawn(Open open, WithdrawTask withdraw) {
        TaskAssigned terms = open.terms();
        return new TaskWithdrawn(terms.taskId(), terms.wantId(), terms.contributor(), terms.treeId(), withdraw.at());
    }

    private static @Nullable PersonalText reason(SkipTask skip) {
        if (skip.reason() == null || skip.reason().isBlank()) {
            return null;
        }
        String reason = skip.reason().strip();
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new CommandRejected(REASON_UNUSABLE);
        }
        TextRules.requireCleanCharacters(reason);
        return new PersonalText(skip.contributor(), reason);
    }

    private static List<TaskEvent> expired(Open open, ExpireTask expire) {
        TaskAssigned terms = open.terms();
        return open.hasRunOut(expire.at())
                ? List.of(new TaskExpired(terms.taskId(), terms.wantId(), terms.treeId(), expire.at()))
                : List.of();
    }

    private static List<TaskEvent> refuse(Given given, ContributorId contributor) {
        requireYours(given, contributor);
        throw new CommandRejected(
                switch (given) {
                    case Completed _ -> TASK_COMPLETED;
                    case Skipped _ -> TASK_SKIPPED;
                    case Withdrawn _ -> TASK_WITHDRAWN;
                    case Expired _, Open _ -> LEASE_ENDED;
                });
    }

    private static void requireYours(Given given, ContributorId contributor) {
        if (!given.terms().contributor().equals(contributor)) {
            throw new CommandRejected(TaskRejection.NOT_YOUR_TASK);
        }
    }

    private static void requireHeld(Open open, ContributorId contributor, Instant at) {
        requireYours(open, contributor);
        if (open.hasRunOut(at)) {
            throw new CommandRejected(LEASE_ENDED);
        }
    }

    private static void requireUsable(String clientMessageId) {
        boolean printable =
                clientMessageId.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalfACharacter(c));
        if (clientMessageId.isBlank() || clientMessageId.length() > LONGEST_CLIENT_MESSAGE_ID || !printable) {
            throw new CommandRejected(CLIENT_MESSAGE_ID_UNUSABLE);
        }
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /// Refuses an order that does not name every candidate exactly once, or has an empty group.
    static void requirePermutation(List<MessageId> candidates, List<List<MessageId>> order) {
        List<MessageId> ordered = order.stream().flatMap(List::stream).toList();
        if (ordered.size() != candidates.size()
                || !new HashSet<>(ordered).equals(new HashSet<>(candidates))
                || order.stream().anyMatch(List::isEmpty)) {
            throw new CommandRejected(RANKING_IS_NO_PERMUTATION);
        }
    }
}

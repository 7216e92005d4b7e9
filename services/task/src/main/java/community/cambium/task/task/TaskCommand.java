package community.cambium.task.task;

import community.cambium.events.ContributorId;
import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReadUpTo;
import community.cambium.events.TaskChoice;
import community.cambium.events.TaskId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be asked of one task. Everything but the end of a lease is asked by a contributor, at a moment.
public sealed interface TaskCommand {
    TaskId taskId();

    /// Hands a slot of a want out to a contributor; the lease book has leased it in the same transaction.
    record AssignTask(
            TaskId taskId,
            WantId wantId,
            TaskKind kind,
            ContributorId contributor,
            String language,
            MessageTreeId treeId,
            MessageId subject,
            List<MessageId> candidates,
            @Nullable LabelForm form,
            Instant at,
            Instant acknowledgeBy,
            Instant expiresAt,
            TaskChoice choice)
            implements TaskCommand {
        public AssignTask {
            candidates = List.copyOf(candidates);
        }
    }

    /// What only the contributor who holds the task's lease may ask.
    sealed interface OfHolder extends TaskCommand {
        ContributorId contributor();

        Instant at();
    }

    /// Says that the work is being done.
    record AcknowledgeTask(TaskId taskId, ContributorId contributor, Instant at) implements OfHolder {}

    /// Gives the task back.
    record SkipTask(
            TaskId taskId,
            ContributorId contributor,
            @Nullable String reason,
            Instant at) implements OfHolder {}

    /// Wants a task that was given back to be one's own again.
    record TakeSkipBack(TaskId taskId, ContributorId contributor, Instant at) implements OfHolder {}

    /// Ends the lease because the contributor was suspended.
    record WithdrawTask(TaskId taskId, Instant at) implements TaskCommand {}

    /// Ends the lease if it has run out by then; else nothing happens.
    record ExpireTask(TaskId taskId, Instant at) implements TaskCommand {}

    /// Hands in the work. The client names each submission, and the same name is the same submission.
    sealed interface Submit extends OfHolder {
        String clientMessageId();

        /// How far the logs of others were known when it was handed in.
        ReadUpTo asOf();
    }

    /// Hands in the first message of a new tree.
    record SubmitPrompt(
            TaskId taskId,
            ContributorId contributor,
            String clientMessageId,
            String text,
            TextRules rules,
            Instant at,
            ReadUpTo asOf)
            implements Submit {}

    /// Hands in an answer to the task's message.
    ///
    /// @param messageId the id that the new message will have
    record SubmitReply(
            TaskId taskId,
            ContributorId contributor,
            String clientMessageId,
            MessageId messageId,
            String text,
            TextRules rules,
            Instant at,
            ReadUpTo asOf)
            implements Submit {}

    /// Hands in what the contributor says of the task's message.
    record SubmitReview(
            TaskId taskId,
            ContributorId contributor,
            String clientMessageId,
            Map<Label, Double> labels,
            Instant at,
            ReadUpTo asOf)
            implements Submit {
        public SubmitReview {
            labels = Map.copyOf(labels);
        }
    }

    /// Hands in the order of the task's candidates, in groups of equally good ones, best group first.
    record SubmitRanking(
            TaskId taskId,
            ContributorId contributor,
            String clientMessageId,
            List<List<MessageId>> order,
            boolean notRankable,
            Instant at,
            ReadUpTo asOf)
            implements Submit {
        public SubmitRanking {
            order = order.stream().map(List::copyOf).toList();
        }
    }
}

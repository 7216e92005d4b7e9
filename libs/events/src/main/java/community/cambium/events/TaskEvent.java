package community.cambium.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of one task. Written by `task`; an interaction completes its task and names the want it answers.
public sealed interface TaskEvent extends CambiumEvent {
    TaskId taskId();

    MessageTreeId treeId();

    @Override
    default String orderingKey() {
        return treeId().toString();
    }

    /// A slot of a want was leased to a contributor.
    ///
    /// @param subject the message to answer or to label, or whose replies are to be ranked; for a prompt the id
    ///     that the prompt will have, which is also the id of its tree
    /// @param candidates the replies to rank, in the order in which they are shown; else empty
    /// @param acknowledgeBy when the lease ends if nobody has acknowledged it
    /// @param choice how it came that this contributor got this task
    @EventType("task.task-assigned")
    record TaskAssigned(
            TaskId taskId,
            WantId wantId,
            TaskKind kind,
            ContributorId contributor,
            String language,
            MessageTreeId treeId,
            MessageId subject,
            List<MessageId> candidates,
            @Nullable LabelForm form,
            Instant assignedAt,
            Instant acknowledgeBy,
            Instant expiresAt,
            TaskChoice choice)
            implements TaskEvent {
        public TaskAssigned {
            candidates = List.copyOf(candidates);
        }
    }

    /// The contributor has seen the task and means to do it.
    @EventType("task.task-acknowledged")
    record TaskAcknowledged(TaskId taskId, MessageTreeId treeId, Instant acknowledgedAt) implements TaskEvent {}

    /// The contributor would rather not; the slot is free again and the same work is never offered to them again.
    @EventType("task.task-skipped")
    record TaskSkipped(
            TaskId taskId,
            WantId wantId,
            TaskKind kind,
            ContributorId contributor,
            MessageTreeId treeId,
            MessageId subject,
            @Nullable PersonalText reason)
            implements TaskEvent {}

    /// The contributor thought better of it before the lease would have ended: the task is theirs again.
    @EventType("task.skip-taken-back")
    record SkipTakenBack(
            TaskId taskId, WantId wantId, ContributorId contributor, MessageTreeId treeId, Instant takenBackAt)
            implements TaskEvent {}

    /// The lease was ended before its time because the contributor was suspended; the slot is free again.
    @EventType("task.task-withdrawn")
    record TaskWithdrawn(
            TaskId taskId, WantId wantId, ContributorId contributor, MessageTreeId treeId, Instant withdrawnAt)
            implements TaskEvent {}

    /// The lease ran out; the slot is free again.
    @EventType("task.task-expired")
    record TaskExpired(TaskId taskId, WantId wantId, MessageTreeId treeId, Instant expiredAt) implements TaskEvent {}

    /// A contributor wrote the first message of a new tree.
    ///
    /// @param clientMessageId how the contributor's client names this submission; the same name is the same
    ///     submission
    /// @param asOf how far the logs of others were known: the rules were checked by what they said up to there
    @EventType("task.prompt-written")
    record PromptWritten(
            TaskId taskId,
            WantId wantId,
            MessageId messageId,
            MessageTreeId treeId,
            ContributorId contributor,
            String language,
            PersonalText text,
            String clientMessageId,
            ReadUpTo asOf)
            implements TaskEvent {}

    /// A contributor answered a message, in the given role.
    ///
    /// @param asOf how far the logs of others were known: the rules were checked by what they said up to there
    @EventType("task.reply-written")
    record ReplyWritten(
            TaskId taskId,
            WantId wantId,
            MessageId messageId,
            MessageId parentId,
            MessageTreeId treeId,
            ContributorId contributor,
            Role role,
            String language,
            PersonalText text,
            String clientMessageId,
            ReadUpTo asOf)
            implements TaskEvent {}

    /// A contributor reviewed a message. A label that is absent was not answered, which is not the same as 0.
    ///
    /// @param asOf how far the logs of others were known: the rules were checked by what they said up to there
    @EventType("task.message-reviewed")
    record MessageReviewed(
            TaskId taskId,
            WantId wantId,
            MessageId messageId,
            MessageTreeId treeId,
            ContributorId contributor,
            Map<Label, Double> labels,
            LabelForm.Mode form,
            String clientMessageId,
            ReadUpTo asOf)
            implements TaskEvent {
        public MessageReviewed {
            labels = Labels.copyOf(labels);
        }
    }

    /// A contributor ordered the replies under a message.
    ///
    /// @param order groups of equally good replies, best group first; together exactly the candidates of the task
    /// @param notRankable none of the replies can be accepted; the vote counts, its order does not
    /// @param asOf how far the logs of others were known: the rules were checked by what they said up to there
    @EventType("task.replies-ranked")
    record RepliesRanked(
            TaskId taskId,
            WantId wantId,
            MessageId parentId,
            MessageTreeId treeId,
            ContributorId contributor,
            List<List<MessageId>> order,
            boolean notRankable,
            String clientMessageId,
            ReadUpTo asOf)
            implements TaskEvent {
        public RepliesRanked {
            order = order.stream().map(List::copyOf).toList();
        }
    }
}

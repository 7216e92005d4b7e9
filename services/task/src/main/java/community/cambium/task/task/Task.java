package community.cambium.task.task;

import community.cambium.events.MessageId;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where one task stands.
public sealed interface Task {

    /// Nothing was assigned under this id yet.
    record NotAssigned() implements Task {}

    /// A task that somebody holds or held, with what was agreed when it was assigned.
    sealed interface Given extends Task {
        TaskAssigned terms();
    }

    /// A lease that has not been ended yet; it may have run out all the same.
    sealed interface Open extends Given {
        /// When the lease runs out unless something happens before.
        Instant leaseEnds();

        /// Whether the lease has run out at that moment; it has at the very instant of its end.
        default boolean hasRunOut(Instant at) {
            return !at.isBefore(leaseEnds());
        }
    }

    /// Handed out; nobody has said yet that the work is being done.
    record Offered(TaskAssigned terms) implements Open {
        @Override
        public Instant leaseEnds() {
            return terms.acknowledgeBy();
        }
    }

    /// The contributor means to do it.
    record Acknowledged(TaskAssigned terms) implements Open {
        @Override
        public Instant leaseEnds() {
            return terms.expiresAt();
        }
    }

    /// Done. The same submission, told by the client's name for it and the digest of its content, may come again.
    ///
    /// @param messageId the message that was written, or null if the task was to review or to rank
    record Completed(
            TaskAssigned terms,
            String clientMessageId,
            ContentDigest digest,
            @Nullable MessageId messageId) implements Given {}

    /// The contributor would rather not, and may think better of it until the lease would have ended.
    ///
    /// @param before the lease as it was
    record Skipped(Open before) implements Given {
        @Override
        public TaskAssigned terms() {
            return before.terms();
        }
    }

    /// The contributor was suspended while they held the task.
    record Withdrawn(TaskAssigned terms) implements Given {}

    /// The lease ran out.
    record Expired(TaskAssigned terms) implements Given {}

    static Task initial() {
        return new NotAssigned();
    }

    /// The task after one more event. An event that does not fit changes nothing.
    static Task evolve(Task task, TaskEvent event) {
        return switch (event) {
            case TaskAssigned assigned -> new Offered(assigned);
            case TaskAcknowledged _ -> task instanceof Offered offered ? new Acknowledged(offered.terms()) : task;
            case TaskSkipped _ -> task instanceof Open open ? new Skipped(open) : task;
            case SkipTakenBack _ -> task instanceof Skipped skipped ? skipped.before() : task;
            case TaskWithdrawn _ -> task instanceof Given given ? new Withdrawn(given.terms()) : task;
            case TaskExpired _ -> task instanceof Given given ? new Expired(given.terms()) : task;
            case PromptWritten prompt ->
                completed(
                        task,
                        prompt.clientMessageId(),
                        ContentDigest.ofText(prompt.text().text()),
                        prompt.messageId());
            case ReplyWritten reply ->
                completed(
                        task,
                        reply.clientMessageId(),
                        ContentDigest.ofText(reply.text().text()),
                        reply.messageId());
            case MessageReviewed review ->
                completed(task, review.clientMessageId(), ContentDigest.ofLabels(review.labels()), null);
            case RepliesRanked ranking ->
                completed(
                        task,
                        ranking.clientMessageId(),
                        ContentDigest.ofRanking(ranking.order(), ranking.notRankable()),
                        null);
        };
    }

    private static Task completed(
            Task task, String clientMessageId, ContentDigest digest, @Nullable MessageId messageId) {
        return task instanceof Given given ? new Completed(given.terms(), clientMessageId, digest, messageId) : task;
    }
}

package community.cambium.export.dataset;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageAccepted;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageRejected;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.ReplyWritten;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One message: what its author wrote, and what became of it. The two halves are told by two services and never
/// touch each other, so it does not matter which is heard first.
///
/// @param written null until `task` has told
public record MessageRow(@Nullable Written written, Verdict verdict) {
    private static final MessageRow EMPTY = new MessageRow(null, Verdict.NONE);

    /// The messages whose rows an event changes.
    public static Set<MessageId> touchedBy(CambiumEvent event) {
        return switch (event) {
            case PromptWritten written -> Set.of(written.messageId());
            case ReplyWritten written -> Set.of(written.messageId());
            case MessageImported imported -> Set.of(imported.messageId());
            case MessageTreeEvent told -> touchedBy(told);
            default -> Set.of();
        };
    }

    private static Set<MessageId> touchedBy(MessageTreeEvent event) {
        return switch (event) {
            case MessageAttached attached -> Set.of(attached.messageId());
            case ImportedMessageAttached attached -> Set.of(attached.messageId());
            case ReviewCounted counted -> Set.of(counted.messageId());
            case MessageAccepted accepted -> Set.of(accepted.messageId());
            case MessageRejected rejected -> Set.of(rejected.messageId());
            case MessageRemoved removed -> Set.of(removed.messageId());
            case MessageRestored restored -> Set.of(restored.messageId());
            case ConsensusReached reached -> reached.replies();
            case RankingCounted _,
                    MessageTreeEvent.MessageTreePlanted _,
                    MessageTreeEvent.MessageTreeStateEntered _,
                    MessageTreeEvent.GrowthStarted _,
                    MessageTreeEvent.DrawDeclined _,
                    MessageTreeEvent.Note _,
                    MessageTreeEvent.Offer _ -> Set.of();
        };
    }

    /// The row of a message after one more event that touches it.
    ///
    /// @param time when the event was appended
    public static MessageRow after(Optional<MessageRow> before, MessageId message, CambiumEvent event, Instant time) {
        MessageRow row = before.orElse(EMPTY);
        return switch (event) {
            case TaskEvent told -> row.after(told, time.truncatedTo(ChronoUnit.MICROS));
            case MessageImported imported -> new MessageRow(written(imported), row.verdict);
            case MessageTreeEvent told -> new MessageRow(row.written, row.verdictAfter(message, told));
            default -> row;
        };
    }

    private static Written written(MessageImported imported) {
        return new Written(
                imported.parentId(),
                imported.author(),
                imported.role(),
                imported.language(),
                imported.text().text(),
                imported.createdAt());
    }

    private MessageRow after(TaskEvent event, Instant moment) {
        return switch (event) {
            case PromptWritten p ->
                new MessageRow(
                        new Written(
                                null,
                                p.contributor(),
                                Role.PROMPTER,
                                p.language(),
                                p.text().text(),
                                moment),
                        verdict);
            case ReplyWritten r ->
                new MessageRow(
                        new Written(
                                r.parentId(),
                                r.contributor(),
                                r.role(),
                                r.language(),
                                r.text().text(),
                                moment),
                        verdict);
            case TaskEvent.TaskAssigned _,
                    TaskEvent.TaskAcknowledged _,
                    TaskEvent.TaskSkipped _,
                    TaskEvent.TaskExpired _,
                    TaskEvent.SkipTakenBack _,
                    TaskEvent.TaskWithdrawn _,
                    TaskEvent.MessageReviewed _,
                    TaskEvent.RepliesRanked _ -> this;
        };
    }

    private Verdict verdictAfter(MessageId message, MessageTreeEvent event) {
        return switch (event) {
            case MessageAttached attached -> verdict.withLate(attached.late());
            case ImportedMessageAttached attached ->
                verdict.asImported(attached.accepted(), attached.rank(), attached.removed());
            case ReviewCounted _ -> verdict.oneMoreReview();
            case MessageAccepted _ -> verdict.withAccepted(true);
            case MessageRejected _ -> verdict.withAccepted(false);
            case MessageRemoved _ -> verdict.withRemoved(true);
            case MessageRestored _ -> verdict.withRemoved(false);
            case ConsensusReached reached -> verdict.withRank(reached.rankOf(message));
            case RankingCounted _,
                    MessageTreeEvent.MessageTreePlanted _,
                    MessageTreeEvent.MessageTreeStateEntered _,
                    MessageTreeEvent.GrowthStarted _,
                    MessageTreeEvent.DrawDeclined _,
                    MessageTreeEvent.Note _,
                    MessageTreeEvent.Offer _ -> verdict;
        };
    }
}

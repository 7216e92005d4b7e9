package community.cambium.contributor.contribution;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.FreeLabelEvent.MessageLabelled;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskEvent.TaskAcknowledged;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskEvent.TaskExpired;
import community.cambium.events.TaskEvent.TaskSkipped;
import java.util.Optional;

/// One thing that one contributor did.
public record Contribution(ContributorId contributor, ContributionKind kind) {
    /// The contribution that an event is, if it is one: taking, skipping or losing a task is none.
    public static Optional<Contribution> of(CambiumEvent event) {
        return switch (event) {
            case TaskEvent task -> ofTask(task);
            case MessageLabelled labelled ->
                Optional.of(new Contribution(labelled.contributor(), ContributionKind.FREE_LABELS));
            default -> Optional.empty(); // another service's event
        };
    }

    private static Optional<Contribution> ofTask(TaskEvent event) {
        return switch (event) {
            case PromptWritten written -> Optional.of(new Contribution(written.contributor(), ContributionKind.PROMPT));
            case ReplyWritten written -> Optional.of(new Contribution(written.contributor(), replyAs(written.role())));
            case MessageReviewed reviewed ->
                Optional.of(new Contribution(reviewed.contributor(), ContributionKind.REVIEW));
            case RepliesRanked ranked -> Optional.of(new Contribution(ranked.contributor(), ContributionKind.RANKING));
            case TaskAssigned _,
                    TaskAcknowledged _,
                    TaskSkipped _,
                    TaskEvent.SkipTakenBack _,
                    TaskEvent.TaskWithdrawn _,
                    TaskExpired _ -> Optional.empty();
        };
    }

    private static ContributionKind replyAs(Role role) {
        return switch (role) {
            case PROMPTER -> ContributionKind.PROMPTER_REPLY;
            case ASSISTANT -> ContributionKind.ASSISTANT_REPLY;
        };
    }
}

package community.cambium.tree.conversation;

import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.TaskId;
import java.math.BigDecimal;
import java.util.List;

/// One reviewer's say on a message, reduced to the sum of the two labels that decide.
public record Review(TaskId id, BigDecimal against) {
    static Review counted(ReviewCounted event) {
        Double langMismatch = event.langMismatch();
        return new Review(
                event.reviewId(),
                BigDecimal.valueOf(event.spam()).add(BigDecimal.valueOf(langMismatch == null ? 0 : langMismatch)));
    }

    /// What all reviewers together hold against the message.
    public static BigDecimal sum(List<Review> reviews) {
        return reviews.stream().map(Review::against).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package community.cambium.tree.read.why;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the question is answered with.
final class WhyAnswers {
    private WhyAnswers() {}

    /// All of it.
    ///
    /// @param verdict `undecided`, `accepted` or `rejected`
    /// @param rank place among its siblings, 0 is best; null if it was not ranked
    /// @param waitsFor what has to happen before anything about the message is decided next; empty if
    ///     nothing is awaited
    /// @param story what happened to the message, oldest first
    record WhyAnswer(
            UUID messageId,
            UUID messageTreeId,
            String verdict,
            boolean late,
            boolean removed,
            @Nullable Integer rank,
            List<String> waitsFor,
            TreeWhy tree,
            List<Step> story) {}

    /// Why the message's tree is in its state.
    ///
    /// @param event the event that brought it there, or null if its prompt has not come
    record TreeWhy(
            @Nullable String state,
            @Nullable Instant since,
            @Nullable String rule,
            Map<String, String> inputs,
            @Nullable UUID event,
            List<UUID> causes) {}

    /// One thing that happened to the message.
    ///
    /// @param event the event that says so
    /// @param cause the event of another service that led to it, if one did
    record Step(
            Instant time,
            String what,
            Map<String, String> details,
            UUID event,
            @Nullable UUID cause) {}
}

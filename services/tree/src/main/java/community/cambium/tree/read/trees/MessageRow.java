package community.cambium.tree.read.trees;

import community.cambium.events.MessageTreeEvent.MessageAttached;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one message. What is said of it before it came stands here too, with an empty place.
///
/// @param reviewResult true if accepted, false if rejected, null if not decided
/// @param score of the reviews that decided
/// @param rank place among its siblings, 0 is best; null if it was not ranked
record MessageRow(
        UUID treeId,
        @Nullable Place place,
        int reviewCount,
        @Nullable Boolean reviewResult,
        @Nullable Double score,
        @Nullable Integer rank,
        boolean removed) {

    /// Where a message stands in its tree.
    record Place(@Nullable UUID parentId, String role, UUID author, boolean late, Instant attachedAt) {}

    static MessageRow unheardOf(UUID treeId) {
        return new MessageRow(treeId, null, 0, null, null, null, false);
    }

    MessageRow attached(MessageAttached attached, Instant time) {
        Place taken = new Place(
                attached.parentId() == null ? null : attached.parentId().value(),
                attached.role().name().toLowerCase(Locale.ROOT),
                attached.author().value(),
                attached.late(),
                time);
        return new MessageRow(treeId, taken, reviewCount, reviewResult, score, rank, removed);
    }

    MessageRow reviewed() {
        return new MessageRow(treeId, place, reviewCount + 1, reviewResult, score, rank, removed);
    }

    MessageRow judged(boolean accepted, double newScore) {
        return new MessageRow(treeId, place, reviewCount, accepted, newScore, rank, removed);
    }

    MessageRow ranked(int newRank) {
        return new MessageRow(treeId, place, reviewCount, reviewResult, score, newRank, removed);
    }

    MessageRow takenOut() {
        return new MessageRow(treeId, place, reviewCount, reviewResult, score, null, true);
    }
}

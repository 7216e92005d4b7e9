package community.cambium.tree.read.trees;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one message. What is said of it before it came stands here too, with an empty place.
///
/// @param reviewResult true if accepted, false if rejected, null if not decided
/// @param score of the reviews that decided
/// @param rank place among its siblings, 0 is best; null if it was not ranked
/// @param rankings how often the replies to it were ranked in time
record MessageRow(
        UUID treeId,
        @Nullable Place place,
        int reviewCount,
        @Nullable Boolean reviewResult,
        @Nullable Double score,
        @Nullable Integer rank,
        int rankings,
        boolean removed) {

    /// Where a message stands in its tree.
    record Place(@Nullable UUID parentId, String role, UUID author, boolean late, Instant attachedAt) {}

    static MessageRow unheardOf(UUID treeId) {
        return new MessageRow(treeId, null, 0, null, null, null, 0, false);
    }

    MessageRow attached(MessageAttached attached, Instant time) {
        return placed(place(attached.parentId(), attached.role(), attached.author(), attached.late(), time));
    }

    MessageRow imported(ImportedMessageAttached attached, Instant time) {
        return new MessageRow(
                treeId,
                place(attached.parentId(), attached.role(), attached.author(), false, time),
                reviewCount,
                attached.accepted(),
                score,
                attached.rank(),
                rankings,
                attached.removed());
    }

    private static Place place(
            @Nullable MessageId parent, Role role, ContributorId author, boolean late, Instant time) {
        return new Place(
                parent == null ? null : parent.value(),
                role.name().toLowerCase(Locale.ROOT),
                author.value(),
                late,
                time);
    }

    private MessageRow placed(Place taken) {
        return new MessageRow(treeId, taken, reviewCount, reviewResult, score, rank, rankings, removed);
    }

    MessageRow reviewed() {
        return new MessageRow(treeId, place, reviewCount + 1, reviewResult, score, rank, rankings, removed);
    }

    MessageRow judged(boolean accepted, double newScore) {
        return new MessageRow(treeId, place, reviewCount, accepted, newScore, rank, rankings, removed);
    }

    MessageRow ranked(@Nullable Integer newRank) {
        return new MessageRow(treeId, place, reviewCount, reviewResult, score, newRank, rankings, removed);
    }

    MessageRow repliesRanked() {
        return new MessageRow(treeId, place, reviewCount, reviewResult, score, rank, rankings + 1, removed);
    }

    MessageRow removed(boolean nowRemoved) {
        return new MessageRow(treeId, place, reviewCount, reviewResult, score, rank, rankings, nowRemoved);
    }
}

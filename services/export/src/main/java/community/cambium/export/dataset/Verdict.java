package community.cambium.export.dataset;

import org.jspecify.annotations.Nullable;

/// What became of a message in its tree. Told by `tree`.
///
/// @param accepted null while undecided
/// @param reviews the reviews that were counted here
/// @param rank place among its siblings, 0 is best, null if not ranked
public record Verdict(
        @Nullable Boolean accepted, int reviews, @Nullable Integer rank, boolean removed, boolean late) {
    static final Verdict NONE = new Verdict(null, 0, null, false, false);

    Verdict withAccepted(boolean value) {
        return new Verdict(value, reviews, rank, removed, late);
    }

    Verdict oneMoreReview() {
        return new Verdict(accepted, reviews + 1, rank, removed, late);
    }

    Verdict withRank(@Nullable Integer value) {
        return new Verdict(accepted, reviews, value, removed, late);
    }

    Verdict withRemoved(boolean value) {
        return new Verdict(accepted, reviews, rank, value, late);
    }

    Verdict asImported(@Nullable Boolean decided, @Nullable Integer place, boolean takenOut) {
        return new Verdict(decided, reviews, place, takenOut, late);
    }

    Verdict withLate(boolean value) {
        return new Verdict(accepted, reviews, rank, removed, value);
    }
}

package community.cambium.events;

/// How far `task` had read what others say when a contribution was handed in. What they said later need not have been
/// known; what an operator let go of it (a dead letter that was skipped) was not.
///
/// @param tree the publication number of `tree` up to which everything about the contribution's tree was known; 0 if
///     nothing was
/// @param moderation the publication number of `moderation` up to which everything about the contributor was known;
///     0 if nothing was
public record ReadUpTo(long tree, long moderation) {
    /// Nothing was known.
    public static final ReadUpTo NOTHING = new ReadUpTo(0, 0);
}

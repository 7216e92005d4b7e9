package community.cambium.reenactment.voting;

/// What becomes of a message.
public enum Fate {
    ACCEPTED,
    REJECTED,
    UNDECIDED
}

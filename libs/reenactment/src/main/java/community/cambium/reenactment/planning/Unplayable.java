package community.cambium.reenactment.planning;

/// A tree that cannot be played at all, with the reason; it goes onto the list, the other trees are played.
public final class Unplayable extends RuntimeException {
    Unplayable(String reason) {
        super(reason);
    }
}

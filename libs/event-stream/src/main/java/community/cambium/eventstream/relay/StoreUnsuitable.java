package community.cambium.eventstream.relay;

/// The store and the log do not fit together, and publishing on would make it worse; a person has to decide.
public final class StoreUnsuitable extends RuntimeException {
    public StoreUnsuitable(String message) {
        super(message);
    }
}

package community.cambium.eventstream.topics;

/// A topic is not as the log needs it, and no retry will change that.
public final class TopicUnsuitable extends RuntimeException {
    public TopicUnsuitable(String message) {
        super(message);
    }
}

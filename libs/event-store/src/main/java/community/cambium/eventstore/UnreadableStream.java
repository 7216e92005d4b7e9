package community.cambium.eventstore;

/// Thrown when an event in a stream cannot be read, so that nothing can be decided on that stream. Other streams go on.
public final class UnreadableStream extends RuntimeException {
    private final String streamId;
    private final long revision;

    public UnreadableStream(String streamId, long revision, Throwable cause) {
        super("stream " + streamId + " cannot be read at revision " + revision + ": " + cause.getMessage(), cause);
        this.streamId = streamId;
        this.revision = revision;
    }

    public String streamId() {
        return streamId;
    }

    /// The place of the event that cannot be read.
    public long revision() {
        return revision;
    }
}

package community.cambium.eventstream.consume;

/// Another reader has taken over the partitions; what this one has in its hands is not its business any more.
public final class LostOwnership extends RuntimeException {
    public LostOwnership(String message) {
        super(message);
    }
}

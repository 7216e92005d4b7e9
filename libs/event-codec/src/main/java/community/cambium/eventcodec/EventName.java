package community.cambium.eventcodec;

/// Under what name and in which version an event is stored.
public record EventName(String type, int version) {
    /// The name as people write it, `task.reply-written 1`.
    @Override
    public String toString() {
        return type + " " + version;
    }
}

package community.cambium.eventstream.consume;

/// How far a subscription has come in one partition of a service's topic.
///
/// @param topicId the topic as the broker knows it; offsets of another one mean nothing
/// @param nextOffset where to read on
/// @param publication the highest number dealt with; what is not above it has been counted
public record Checkpoint(String topicId, long nextOffset, long publication) {
    /// Before the first record.
    public static Checkpoint start(String topicId) {
        return new Checkpoint(topicId, 0, 0);
    }

    /// The same place in the numbers, in a topic that may have been made anew since.
    Checkpoint in(String presentTopicId) {
        return presentTopicId.equals(topicId) ? this : new Checkpoint(presentTopicId, 0, publication);
    }

    /// Whether the record has been dealt with before: by its number, or by its place if the number is nothing to go by.
    public boolean covers(IncomingRecord incoming) {
        if (incoming.isNumbered() && incoming.publication() <= publication) {
            return true;
        }
        return !continues(incoming) && incoming.offset() < nextOffset;
    }

    /// Whether there is a record in between that did not come.
    public boolean lacksBefore(IncomingRecord incoming) {
        return incoming.isNumbered() && incoming.previous() > publication;
    }

    /// The place behind the record. Only the next one of the numbers moves these on: a damaged record with a number far
    /// ahead would make all that come after it seem dealt with.
    public Checkpoint after(IncomingRecord incoming) {
        return new Checkpoint(
                topicId,
                Math.max(nextOffset, incoming.offset() + 1),
                continues(incoming) ? incoming.publication() : publication);
    }

    private boolean continues(IncomingRecord incoming) {
        return incoming.isNumbered() && incoming.previous() == publication;
    }
}

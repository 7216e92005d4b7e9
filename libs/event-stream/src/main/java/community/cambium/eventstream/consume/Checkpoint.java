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

    /// Whether the record has been dealt with before.
    boolean covers(IncomingRecord incoming) {
        return incoming.publication() != 0 && incoming.publication() <= publication;
    }

    /// Whether there is a record in between that did not come.
    boolean lacksBefore(IncomingRecord incoming) {
        return incoming.publication() != 0 && incoming.previous() > publication;
    }

    Checkpoint after(IncomingRecord incoming) {
        return new Checkpoint(topicId, incoming.offset() + 1, Math.max(publication, incoming.publication()));
    }
}

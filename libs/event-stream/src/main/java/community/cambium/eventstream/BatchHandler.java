package community.cambium.eventstream;

import community.cambium.eventcodec.RecordedEvent;
import java.util.List;

/// Acts on events that were read from the log.
@FunctionalInterface
public interface BatchHandler {
    /// Acts on the next events, which stand in the order of the log per ordering key.
    ///
    /// Runs inside one database transaction together with the checkpoint, so what it writes there happens
    /// exactly once per event. It may be called again with the same or fewer events after a rollback;
    /// whatever it does outside the database may therefore happen twice. An exception that is not a passing
    /// fault of the database makes the batch be tried in halves, down to the one event that cannot be
    /// handled.
    void handle(List<RecordedEvent> batch);
}

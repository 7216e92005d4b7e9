package community.cambium.eventstore;

import community.cambium.eventcodec.RecordedEvent;
import java.util.List;

/// Reads streams of this service's own store, as durable as they are at this moment.
public interface EventHistory {
    /// Every event of a stream, oldest first; none if the stream does not exist. Publication numbers are not looked up.
    List<RecordedEvent> of(String streamId);

    /// The state of a stream after all its events; the initial state if the stream does not exist.
    <S> S stateOf(DeciderRegistration<S, ?, ?> registration, String streamId);
}

package community.cambium.eventstore.table;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import java.util.List;

/// Reads the streams of this service from its own table.
public final class StoredHistory implements EventHistory {
    private final EventStreams streams;
    private final StateLoader states;

    public StoredHistory(EventStreams streams, StateLoader states) {
        this.streams = streams;
        this.states = states;
    }

    @Override
    public List<RecordedEvent> of(String streamId) {
        return List.copyOf(streams.read(streamId, 0));
    }

    @Override
    public <S> S stateOf(DeciderRegistration<S, ?, ?> registration, String streamId) {
        return states.load(registration, streamId).state();
    }
}

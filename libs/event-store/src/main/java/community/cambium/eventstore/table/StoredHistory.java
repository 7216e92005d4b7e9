package community.cambium.eventstore.table;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import java.util.List;

/// Reads the streams of this service from its own table.
public final class StoredHistory implements EventHistory {
    private final EventStreams streams;

    public StoredHistory(EventStreams streams) {
        this.streams = streams;
    }

    @Override
    public List<RecordedEvent> of(String streamId) {
        return List.copyOf(streams.read(streamId, 0));
    }

    @Override
    public <S> S stateOf(DeciderRegistration<S, ?, ?> registration, String streamId) {
        return fold(registration, streams.read(streamId, 0));
    }

    private static <S, E extends CambiumEvent> S fold(
            DeciderRegistration<S, ?, E> registration, List<RecordedEvent> events) {
        return registration
                .decider()
                .stateAfter(events.stream()
                        .map(recorded -> registration.eventType().cast(recorded.event()))
                        .toList());
    }
}

package community.cambium.eventstore.table;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.StateForm;
import community.cambium.eventstore.UnreadableStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns the state of a stream from its events, of a long one from what was written down of it and the
/// events since.
public final class StateLoader {
    private static final Logger LOG = LoggerFactory.getLogger(StateLoader.class);

    private final EventStreams streams;
    private final Snapshots snapshots;

    public StateLoader(EventStreams streams, Snapshots snapshots) {
        this.streams = streams;
        this.snapshots = snapshots;
    }

    /// The state of a stream after all its events.
    public <S> LoadedState<S> load(DeciderRegistration<S, ?, ?> registration, String streamId) {
        StateForm<S, ?> form = registration.form();
        return (form == null ? Optional.<LoadedState<S>>empty() : written(registration, form, streamId))
                .orElseGet(() -> after(
                        registration,
                        streamId,
                        new LoadedState<>(registration.decider().initial().get(), -1, -1)));
    }

    /// The state of a stream after the events that came since it was known.
    public <S> LoadedState<S> after(DeciderRegistration<S, ?, ?> registration, String streamId, LoadedState<S> known) {
        Fold<S, ?> fold = new Fold<>(registration, streamId, known);
        streams.forEach(streamId, known.revision() + 1, fold::add);
        return fold.now;
    }

    /// Whether a stream has events after a revision.
    public boolean hasAfter(String streamId, long revision) {
        return !streams.read(streamId, revision + 1).isEmpty();
    }

    /// What was written down counts only if the stream has the very event at that place after which it
    /// was written.
    private <S> Optional<LoadedState<S>> written(
            DeciderRegistration<S, ?, ?> registration, StateForm<S, ?> form, String streamId) {
        Optional<Snapshots.Written> found = snapshots.of(streamId, registration.streamType(), form.version());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Snapshots.Written written = found.get();
        List<RecordedEvent> events = streams.read(streamId, written.revision());
        if (events.isEmpty() || !events.getFirst().eventId().equals(written.lastEvent())) {
            LOG.warn("stream {} is not the one whose state was written down; all its events are read", streamId);
            return Optional.empty();
        }
        return read(form, streamId, written).map(state -> {
            Fold<S, ?> fold = new Fold<>(
                    registration, streamId, new LoadedState<>(state, written.revision(), written.revision()));
            events.stream().skip(1).forEach(fold::add);
            return fold.now;
        });
    }

    private static <S> Optional<S> read(StateForm<S, ?> form, String streamId, Snapshots.Written written) {
        try {
            return Optional.of(form.read(written.bytes()));
        } catch (IllegalArgumentException e) {
            LOG.warn("what was written down of stream {} cannot be read; all its events are", streamId, e);
            return Optional.empty();
        }
    }

    /// A state on its way through events.
    private static final class Fold<S, E extends CambiumEvent> {
        private final DeciderRegistration<S, ?, E> registration;
        private final String streamId;
        private LoadedState<S> now;

        Fold(DeciderRegistration<S, ?, E> registration, String streamId, LoadedState<S> known) {
            this.registration = registration;
            this.streamId = streamId;
            this.now = known;
        }

        void add(RecordedEvent recorded) {
            if (!recorded.streamType().equals(registration.streamType())
                    || !registration.eventType().isInstance(recorded.event())) {
                throw new UnreadableStream(
                        streamId,
                        recorded.revision(),
                        new IllegalStateException("it belongs to a " + recorded.streamType() + ", not to a "
                                + registration.streamType()));
            }
            E event = registration.eventType().cast(recorded.event());
            now = new LoadedState<>(
                    registration.decider().evolve().apply(now.state(), event), recorded.revision(), now.writtenAt());
        }
    }
}

package community.cambium.eventstore.deciding;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.eventstore.ConcurrentAppend;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.UnreadableStream;
import community.cambium.eventstore.table.EventStreams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stream while commands are being decided on it.
///
/// A state from the cache may be late. An append on a late state fails by itself; an answer that appends nothing does
/// not, so before a command is refused or found to be obeyed already, the end of the stream is read once.
final class OpenStream<S, C, E extends CambiumEvent> {
    private final DeciderRegistration<S, C, E> registration;
    private final String streamId;
    private final EventStreams streams;
    private S state;
    private long revision;
    private long storedRevision;
    private boolean current;

    private OpenStream(DeciderRegistration<S, C, E> registration, String streamId, EventStreams streams) {
        this.registration = registration;
        this.streamId = streamId;
        this.streams = streams;
        this.state = registration.decider().initial().get();
        this.revision = -1;
        this.storedRevision = -1;
    }

    static <S, C, E extends CambiumEvent> OpenStream<S, C, E> open(
            DeciderRegistration<S, C, E> registration,
            String streamId,
            EventStreams streams,
            @Nullable StreamState<?> known) {
        OpenStream<S, C, E> stream = new OpenStream<>(registration, streamId, streams);
        if (known == null) {
            stream.catchUp();
        } else {
            stream.resume(known);
        }
        return stream;
    }

    String streamId() {
        return streamId;
    }

    long revision() {
        return revision;
    }

    StreamState<S> toState() {
        return new StreamState<>(registration, state, revision);
    }

    String streamType() {
        return registration.streamType();
    }

    /// What the decider answers to a command. The stream counts the events as appended.
    List<E> decide(Object command) {
        List<E> events = answer(registration.commandType().cast(command));
        for (E event : events) {
            state = registration.decider().evolve().apply(state, event);
            revision++;
        }
        return events;
    }

    private List<E> answer(C command) {
        try {
            List<E> events = registration.decider().decide().apply(state, command);
            if (!events.isEmpty() || !movedOn()) {
                return events;
            }
        } catch (CommandRejected refusal) {
            if (!movedOn()) {
                throw refusal;
            }
        }
        return registration.decider().decide().apply(state, command);
    }

    /// Whether the stored stream is longer than what was known of it; if so, the state is that after the new events.
    private boolean movedOn() {
        if (current) {
            return false;
        }
        if (revision == storedRevision) {
            return catchUp();
        }
        if (!streams.read(streamId, storedRevision + 1).isEmpty()) {
            throw new ConcurrentAppend("stream " + streamId + " has moved on past revision " + storedRevision, null);
        }
        current = true;
        return false;
    }

    private boolean catchUp() {
        List<RecordedEvent> news = streams.read(streamId, storedRevision + 1);
        for (RecordedEvent recorded : news) {
            fold(recorded);
        }
        storedRevision = revision;
        current = true;
        return !news.isEmpty();
    }

    private void fold(RecordedEvent recorded) {
        if (!recorded.streamType().equals(registration.streamType())
                || !registration.eventType().isInstance(recorded.event())) {
            throw new UnreadableStream(
                    streamId,
                    recorded.revision(),
                    new IllegalStateException(
                            "it belongs to a " + recorded.streamType() + ", not to a " + registration.streamType()));
        }
        state = registration
                .decider()
                .evolve()
                .apply(state, registration.eventType().cast(recorded.event()));
        revision = recorded.revision();
    }

    @SuppressWarnings("unchecked") // A state was made by the registration that it carries.
    private void resume(StreamState<?> known) {
        if (known.registration() != registration) {
            throw new IllegalStateException("stream " + streamId + " belongs to a "
                    + known.registration().streamType() + ", not to a " + registration.streamType());
        }
        state = (S) known.state();
        revision = known.revision();
        storedRevision = known.revision();
    }
}

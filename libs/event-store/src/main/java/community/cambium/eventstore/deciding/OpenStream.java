package community.cambium.eventstore.deciding;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.eventstore.ConcurrentAppend;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.StateForm;
import community.cambium.eventstore.table.LoadedState;
import community.cambium.eventstore.table.Snapshots;
import community.cambium.eventstore.table.StateLoader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stream while commands are being decided on it.
///
/// A state from the cache may be late. An append on a late state fails by itself; an answer that appends nothing does
/// not, so before a command is refused or found to be obeyed already, the end of the stream is read once.
final class OpenStream<S, C, E extends CambiumEvent> {
    private final DeciderRegistration<S, C, E> registration;
    private final String streamId;
    private final StateLoader loader;
    private LoadedState<S> now;
    private long storedRevision;
    private boolean current;
    private @Nullable RecordedEvent last;

    private OpenStream(
            DeciderRegistration<S, C, E> registration, String streamId, StateLoader loader, LoadedState<S> now) {
        this.registration = registration;
        this.streamId = streamId;
        this.loader = loader;
        this.now = now;
        this.storedRevision = now.revision();
    }

    static <S, C, E extends CambiumEvent> OpenStream<S, C, E> open(
            DeciderRegistration<S, C, E> registration,
            String streamId,
            StateLoader loader,
            @Nullable StreamState<?> known) {
        if (known == null) {
            OpenStream<S, C, E> stream =
                    new OpenStream<>(registration, streamId, loader, loader.load(registration, streamId));
            stream.current = true;
            return stream;
        }
        return new OpenStream<>(registration, streamId, loader, resumed(registration, streamId, known));
    }

    @SuppressWarnings("unchecked") // A state was made by the registration that it carries.
    private static <S> LoadedState<S> resumed(
            DeciderRegistration<S, ?, ?> registration, String streamId, StreamState<?> known) {
        if (known.registration() != registration) {
            throw new IllegalStateException("stream " + streamId + " belongs to a "
                    + known.registration().streamType() + ", not to a " + registration.streamType());
        }
        return (LoadedState<S>) known.loaded();
    }

    String streamId() {
        return streamId;
    }

    long revision() {
        return now.revision();
    }

    StreamState<S> toState() {
        return new StreamState<>(registration, now);
    }

    String streamType() {
        return registration.streamType();
    }

    /// What the decider answers to a command. The stream counts the events as appended.
    List<E> decide(Object command) {
        List<E> events = answer(registration.commandType().cast(command));
        for (E event : events) {
            now = new LoadedState<>(
                    registration.decider().evolve().apply(now.state(), event), now.revision() + 1, now.writtenAt());
        }
        return events;
    }

    /// Notes the event that is appended last.
    void appended(RecordedEvent event) {
        last = event;
    }

    /// Writes the state of a long stream down, if enough has been appended since that was done before.
    void writeDown(Snapshots snapshots) {
        StateForm<S, ?> form = registration.form();
        RecordedEvent event = last;
        if (form != null && event != null && snapshots.isDue(now.revision(), now.writtenAt())) {
            snapshots.keep(event, form.version(), form.write(now.state()));
            now = new LoadedState<>(now.state(), now.revision(), now.revision());
        }
    }

    private List<E> answer(C command) {
        try {
            List<E> events = registration.decider().decide().apply(now.state(), command);
            if (!events.isEmpty() || !movedOn()) {
                return events;
            }
        } catch (CommandRejected refusal) {
            if (!movedOn()) {
                throw refusal;
            }
        }
        return registration.decider().decide().apply(now.state(), command);
    }

    /// Whether the stored stream is longer than what was known of it; if so, the state is that after the
    /// new events.
    private boolean movedOn() {
        if (current) {
            return false;
        }
        if (revision() == storedRevision) {
            now = loader.after(registration, streamId, now);
            boolean news = now.revision() > storedRevision;
            storedRevision = now.revision();
            current = true;
            return news;
        }
        if (loader.hasAfter(streamId, storedRevision)) {
            throw new ConcurrentAppend("stream " + streamId + " has moved on past revision " + storedRevision, null);
        }
        current = true;
        return false;
    }
}

package community.cambium.eventstore.deciding;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.CambiumEvent;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.CommandInContext;
import community.cambium.eventstore.Decided;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.table.Snapshots;
import community.cambium.eventstore.table.StateLoader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one unit of work decides: each stream is opened once, and all events are appended together at
/// the end.
final class Decisions {
    private final String service;
    private final StateLoader loader;
    private final Snapshots snapshots;
    private final TransactionStates states;
    private final Instant now;
    private final Map<String, OpenStream<?, ?, ?>> open = new LinkedHashMap<>();
    private final List<RecordedEvent> appended = new ArrayList<>();

    Decisions(String service, StateLoader loader, Snapshots snapshots, TransactionStates states, Instant now) {
        this.service = service;
        this.loader = loader;
        this.snapshots = snapshots;
        this.states = states;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    Decided decide(DeciderRegistration<?, ?, ?> registration, String streamId, CommandInContext command) {
        return decide(registration, streamId, states.find(streamId), command);
    }

    /// The first decision on a stream that is taken for new without a look at it.
    Decided begin(DeciderRegistration<?, ?, ?> registration, String streamId, CommandInContext command) {
        return decide(registration, streamId, StreamState.absent(registration), command);
    }

    private Decided decide(
            DeciderRegistration<?, ?, ?> registration,
            String streamId,
            @Nullable StreamState<?> known,
            CommandInContext command) {
        OpenStream<?, ?, ?> stream = open.get(streamId);
        if (stream == null) {
            stream = OpenStream.open(registration, streamId, loader, known);
            open.put(streamId, stream);
        }
        return append(stream, stream.revision() + 1, stream.decide(command.command()), command.context());
    }

    private Decided append(
            OpenStream<?, ?, ?> stream,
            long firstRevision,
            List<? extends CambiumEvent> events,
            CommandContext context) {
        Instant time = context.time() == null ? now : context.time().truncatedTo(ChronoUnit.MICROS);
        List<UUID> ids = new ArrayList<>(events.size());
        for (CambiumEvent event : events) {
            RecordedEvent recorded = new RecordedEvent(
                    TimeOrderedIds.next(),
                    event,
                    service,
                    stream.streamType(),
                    stream.streamId(),
                    firstRevision + ids.size(),
                    0,
                    time,
                    context.actor(),
                    context.causationId(),
                    context.correlationId());
            ids.add(recorded.eventId());
            appended.add(recorded);
            stream.appended(recorded);
        }
        return new Decided(stream.streamId(), stream.revision(), ids, List.copyOf(events));
    }

    /// Every event decided so far, in the order in which it is to be appended.
    List<RecordedEvent> appended() {
        return appended;
    }

    /// Lets later commands of the same transaction see what was decided, and writes down what long
    /// streams came to.
    void remember() {
        open.values().forEach(stream -> stream.writeDown(snapshots));
        open.forEach((streamId, stream) -> states.remember(streamId, stream.toState()));
    }
}

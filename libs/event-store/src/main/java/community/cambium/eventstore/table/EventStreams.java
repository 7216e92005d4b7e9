package community.cambium.eventstore.table;

import community.cambium.eventcodec.EventMetadata;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.eventstore.UnreadableStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// Streams of recorded events, to and from Axon's messages.
public final class EventStreams {
    private final EventStorageEngine engine;
    private final String service;

    /// @param service under whose name the events are recorded
    public EventStreams(EventStorageEngine engine, String service) {
        this.engine = engine;
        this.service = service;
    }

    /// The name of the service whose streams these are.
    public String service() {
        return service;
    }

    /// Every event of a stream from a revision on, oldest first.
    public List<RecordedEvent> read(String streamId, long fromRevision) {
        List<RecordedEvent> events = new ArrayList<>();
        forEach(streamId, fromRevision, events::add);
        return events;
    }

    /// Shows every event of a stream from a revision on, oldest first, with only a piece of the stream
    /// in memory.
    void forEach(String streamId, long fromRevision, Consumer<RecordedEvent> action) {
        DomainEventStream stream = engine.readEvents(streamId, fromRevision);
        while (stream.hasNext()) {
            action.accept(recorded(stream.next()));
        }
    }

    /// The message by which Axon appends an event.
    public static DomainEventMessage<CambiumEvent> message(RecordedEvent recorded) {
        EventMetadata metadata = new EventMetadata(
                recorded.event().orderingKey(), recorded.actor(), recorded.causationId(), recorded.correlationId());
        return new GenericDomainEventMessage<>(
                recorded.streamType(),
                recorded.streamId(),
                recorded.revision(),
                recorded.event(),
                StoredMetadata.toAxon(metadata),
                recorded.eventId().toString(),
                recorded.time());
    }

    private RecordedEvent recorded(DomainEventMessage<?> message) {
        try {
            EventMetadata metadata = StoredMetadata.of(message.getMetaData());
            return new RecordedEvent(
                    UUID.fromString(message.getIdentifier()),
                    (CambiumEvent) message.getPayload(),
                    service,
                    message.getType(),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    0,
                    message.getTimestamp(),
                    metadata.actor(),
                    metadata.causation(),
                    metadata.correlation());
        } catch (RuntimeException e) {
            throw new UnreadableStream(message.getAggregateIdentifier(), message.getSequenceNumber(), e);
        }
    }
}

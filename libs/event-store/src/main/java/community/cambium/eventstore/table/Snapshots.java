package community.cambium.eventstore.table;

import community.cambium.eventcodec.RecordedEvent;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;

/// The written states of long streams, one each, as Axon stores snapshots.
public final class Snapshots {
    /// The part of a very long stream after which its state is written down again.
    private static final long PART = 200;

    private final EventStorageEngine engine;
    private final int every;

    /// @param every after how many events a state is written down again, in streams that are not very long
    public Snapshots(EventStorageEngine engine, int every) {
        this.engine = engine;
        this.every = every;
    }

    /// Whether so much has happened since a state was written down that it should be again.
    public boolean isDue(long revision, long writtenAt) {
        return revision - writtenAt >= Math.max(every, revision / PART);
    }

    /// Keeps a state in place of the former one, in the transaction that is open.
    ///
    /// @param last the last event that the state knows
    public void keep(RecordedEvent last, String version, byte[] bytes) {
        engine.storeSnapshot(new GenericDomainEventMessage<>(
                last.streamType(),
                last.streamId(),
                last.revision(),
                new SnapshotSerializer.Bytes(version, bytes),
                MetaData.emptyInstance(),
                last.eventId().toString(),
                last.time()));
    }

    /// A written state.
    ///
    /// @param revision the place of the last event that it knows
    /// @param lastEvent the id of that event
    record Written(long revision, UUID lastEvent, byte[] bytes) {}

    /// What was written of a stream in a version of its form, if anything was.
    Optional<Written> of(String streamId, String streamType, String version) {
        return engine.readSnapshot(streamId)
                .filter(snapshot -> snapshot.getType().equals(streamType))
                .flatMap(snapshot -> written(snapshot, version));
    }

    private static Optional<Written> written(DomainEventMessage<?> snapshot, String version) {
        return snapshot.getPayload() instanceof SnapshotSerializer.Bytes bytes
                        && bytes.version().equals(version)
                ? Optional.of(new Written(
                        snapshot.getSequenceNumber(), UUID.fromString(snapshot.getIdentifier()), bytes.value()))
                : Optional.empty();
    }
}

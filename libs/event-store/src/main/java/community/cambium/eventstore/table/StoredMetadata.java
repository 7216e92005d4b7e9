package community.cambium.eventstore.table;

import community.cambium.eventcodec.EventMetadata;
import org.axonframework.messaging.MetaData;

/// Carries what stands beside an event through Axon's messages.
final class StoredMetadata {
    private static final String FIELDS = "fields";

    private StoredMetadata() {}

    static MetaData toAxon(EventMetadata metadata) {
        return MetaData.with(FIELDS, metadata);
    }

    static EventMetadata of(MetaData metadata) {
        if (metadata.get(FIELDS) instanceof EventMetadata fields) {
            return fields;
        }
        throw new IllegalArgumentException("a message that was not made by the event store: " + metadata.keySet());
    }
}

package community.cambium.eventstream.consume;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where in the log the last events stand that this process has read; by it an event's id is found that
/// another service wrote.
public final class RecentEvents {
    private static final int REMEMBERED = 50_000;

    private final Map<UUID, Place> places = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Place> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// Where an event stands.
    public record Place(String service, int partition, long publication) {}

    synchronized void add(List<Decoded> records) {
        for (Decoded decoded : records) {
            if (decoded instanceof Decoded.Readable(IncomingRecord incoming, var event)) {
                places.put(
                        event.eventId(), new Place(incoming.service(), incoming.partition(), incoming.publication()));
            }
        }
    }

    public synchronized Optional<Place> of(UUID eventId) {
        return Optional.ofNullable(places.get(eventId));
    }
}

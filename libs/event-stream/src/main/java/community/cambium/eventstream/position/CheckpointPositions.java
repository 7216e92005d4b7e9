package community.cambium.eventstream.position;

import community.cambium.eventstream.LogSubscription;
import community.cambium.eventstream.ViewPositions;
import community.cambium.eventstream.consume.RecentEvents;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/// Looks an event's number up, in the own store or among what was read lately, and waits for the checkpoints
/// to reach it.
public final class CheckpointPositions implements ViewPositions {
    private static final long PAUSE = Duration.ofMillis(5).toNanos();
    private static final String OWN = "select p.partition, p.number from domain_event e"
            + " join event_publication p using (global_index) where e.event_id = ?";
    private static final String REACHED = "select count(*) from subscription_checkpoint where subscription = any(?)"
            + " and service = ? and partition = ? and publication >= ?";

    private final String ownService;
    private final boolean publishes;
    private final Collection<LogSubscription> subscriptions;
    private final RecentEvents recent;
    private final JdbcTemplate jdbc;

    public CheckpointPositions(
            String ownService,
            boolean publishes,
            Collection<LogSubscription> subscriptions,
            RecentEvents recent,
            JdbcTemplate jdbc) {
        this.ownService = ownService;
        this.publishes = publishes;
        this.subscriptions = List.copyOf(subscriptions);
        this.recent = recent;
        this.jdbc = jdbc;
    }

    @Override
    public boolean await(String after, Duration limit) {
        return await(subscriptions, after, limit);
    }

    @Override
    public boolean await(Set<String> names, String after, Duration limit) {
        return await(
                subscriptions.stream()
                        .filter(subscription -> names.contains(subscription.name()))
                        .toList(),
                after,
                limit);
    }

    private boolean await(Collection<LogSubscription> awaited, String after, Duration limit) {
        UUID eventId;
        try {
            eventId = UUID.fromString(after);
        } catch (IllegalArgumentException _) {
            return false;
        }
        long end = System.nanoTime() + limit.toNanos();
        Optional<RecentEvents.Place> place = place(eventId);
        while (place.isEmpty() || !reached(awaited, place.get())) {
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE);
            place = place.isPresent() ? place : place(eventId);
        }
        return true;
    }

    private Optional<RecentEvents.Place> place(UUID eventId) {
        Optional<RecentEvents.Place> read = recent.of(eventId);
        if (read.isPresent() || !publishes) {
            return read;
        }
        return jdbc
                .query(OWN, (row, _) -> new RecentEvents.Place(ownService, row.getInt(1), row.getLong(2)), eventId)
                .stream()
                .findFirst();
    }

    private boolean reached(Collection<LogSubscription> awaited, RecentEvents.Place place) {
        Object[] names = awaited.stream()
                .filter(subscription -> subscription.services().contains(place.service()))
                .map(LogSubscription::name)
                .toArray();
        List<Long> reached = jdbc.query(
                REACHED,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", names));
                    statement.setString(2, place.service());
                    statement.setInt(3, place.partition());
                    statement.setLong(4, place.publication());
                },
                (row, _) -> row.getLong(1));
        return reached.getFirst() == names.length;
    }
}

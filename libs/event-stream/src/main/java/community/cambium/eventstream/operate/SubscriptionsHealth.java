package community.cambium.eventstream.operate;

import community.cambium.eventstream.consume.DeadLetters;
import community.cambium.eventstream.consume.reading.ReaderState;
import community.cambium.eventstream.consume.reading.Subscriptions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Healthy while all subscriptions get on; impaired where records were set aside, for then the others still
/// go on.
public final class SubscriptionsHealth implements HealthIndicator {
    /// Some streams wait for an operator, everything else goes on.
    public static final Status IMPAIRED = new Status("IMPAIRED", "records were set aside");

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Subscriptions subscriptions;
    private final DeadLetters letters;

    public SubscriptionsHealth(Subscriptions subscriptions, DeadLetters letters) {
        this.subscriptions = subscriptions;
        this.letters = letters;
    }

    @Override
    public Health health() {
        Status status = Status.UP;
        Map<String, Object> details = new LinkedHashMap<>();
        for (Map.Entry<String, List<ReaderState>> readers :
                subscriptions.states().entrySet()) {
            long aside = letters.count(readers.getKey());
            List<ReaderState> stuck = readers.getValue().stream()
                    .filter(SubscriptionsHealth::stuck)
                    .toList();
            if (!stuck.isEmpty()) {
                status = Status.DOWN;
                String problem = stuck.getFirst().problem();
                details.put(readers.getKey(), problem == null ? "no connection to Kafka" : problem);
            } else if (aside > 0) {
                status = status.equals(Status.UP) ? IMPAIRED : status;
                details.put(readers.getKey(), aside + " records were set aside");
            }
        }
        return Health.status(status).withDetails(details).build();
    }

    private static boolean stuck(ReaderState reader) {
        boolean lasting = Duration.between(reader.since(), Instant.now()).compareTo(PATIENCE) > 0;
        return lasting && (reader.problem() != null || !reader.connected());
    }
}

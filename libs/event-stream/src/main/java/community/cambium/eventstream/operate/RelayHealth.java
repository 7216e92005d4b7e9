package community.cambium.eventstream.operate;

import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.relay.RelayState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Healthy while events go out, or another replica sends them.
public final class RelayHealth implements HealthIndicator {
    private final Relay relay;

    public RelayHealth(Relay relay) {
        this.relay = relay;
    }

    @Override
    public Health health() {
        RelayState.Snapshot state = relay.state();
        Health.Builder health = switch (state.phase()) {
            case ACTIVE, STANDBY -> Health.up();
            case STOPPED -> Health.unknown();
            case STALLED, FAILING, REFUSED -> Health.down();
        };
        health.withDetail("phase", state.phase())
                .withDetail("since", state.since())
                .withDetail("published", state.published());
        String problem = state.problem();
        return problem == null
                ? health.build()
                : health.withDetail("problem", problem).build();
    }
}

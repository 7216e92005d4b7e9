package community.cambium.eventstream.operate;

import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.relay.RelayState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// How far the relay is behind the store.
public final class RelayMetrics implements MeterBinder {
    private final Relay relay;
    private final RelayBacklog backlog;

    public RelayMetrics(Relay relay, RelayBacklog backlog) {
        this.relay = relay;
        this.backlog = backlog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cambium.relay.backlog", backlog::count)
                .description("Events of the store that Kafka has not confirmed yet")
                .register(registry);
        FunctionCounter.builder(
                        "cambium.relay.published", relay, of -> of.state().published())
                .description("The last publication number that Kafka has confirmed, as the active relay knows it")
                .register(registry);
        Gauge.builder("cambium.relay.active", () -> relay.state().phase() == RelayState.Phase.ACTIVE ? 1 : 0)
                .description("1 if this replica's relay is the active one and gets on")
                .register(registry);
    }
}

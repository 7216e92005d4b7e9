package community.cambium.eventstream.operate;

import community.cambium.eventstream.LogSubscription;
import community.cambium.eventstream.consume.DeadLetters;
import community.cambium.eventstream.consume.SkippedTypes;
import community.cambium.eventstream.consume.reading.ReaderState;
import community.cambium.eventstream.consume.reading.Subscriptions;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// Per subscription: how far behind it is, what was set aside, what was skipped.
public final class StreamMetrics implements MeterBinder {
    private final Subscriptions subscriptions;
    private final DeadLetters letters;
    private final SkippedTypes skipped;

    public StreamMetrics(Subscriptions subscriptions, JdbcTemplate jdbc) {
        this.subscriptions = subscriptions;
        this.letters = new DeadLetters(jdbc);
        this.skipped = new SkippedTypes(jdbc);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (LogSubscription subscription : subscriptions.all()) {
            String name = subscription.name();
            Gauge.builder("cambium.subscription.lag", () -> lag(name))
                    .description("Records of the log that the subscription has not dealt with yet")
                    .tag("subscription", name)
                    .register(registry);
            Gauge.builder("cambium.subscription.dead.letters", () -> letters.count(name))
                    .description("Records that were set aside and wait for an operator")
                    .tag("subscription", name)
                    .register(registry);
            FunctionCounter.builder("cambium.subscription.skipped.unknown", skipped, of -> of.total(name))
                    .description("Events of types that this program does not know")
                    .tag("subscription", name)
                    .register(registry);
        }
    }

    private long lag(String name) {
        return subscriptions.states().getOrDefault(name, List.of()).stream()
                .mapToLong(ReaderState::lag)
                .sum();
    }
}

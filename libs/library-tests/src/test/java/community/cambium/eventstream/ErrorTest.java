package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventstream.consume.reading.ReaderState;
import community.cambium.eventstream.consume.reading.Subscriptions;
import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.relay.RelayState.Phase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is no exception, such as a class that is not there, ends neither the relay nor a reader.
class ErrorTest {
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final AtomicInteger handled = new AtomicInteger();

    @Test
    void aRelayThatMeetsAnErrorSaysSoAndGoesOnAfterwards() {
        try (TestService service = new TestService()) {
            Relay relay = service.run(new Relay(
                    service.settings,
                    () -> {
                        fail();
                        return service.database.connect();
                    },
                    service.clients));
            service.append(acknowledged(tree()));
            eventually(() -> assertThat(relay.state().phase()).isEqualTo(Phase.FAILING));
            assertThat(relay.state().problem()).contains("a class is gone");

            broken.set(false);

            eventually(() -> assertThat(relay.state().published()).isEqualTo(1));
            assertThat(relay.state().phase()).isEqualTo(Phase.ACTIVE);
        }
    }

    @Test
    void aReaderWhoseHandlerMeetsAnErrorSaysSoAndGoesOnAfterwards() {
        try (TestService service = new TestService()) {
            service.relay();
            Subscriptions subscriptions =
                    service.read(new LogSubscription("fragile", Set.of(TestService.NAME), batch -> {
                        fail();
                        handled.addAndGet(batch.size());
                    }));
            service.append(acknowledged(tree()));
            eventually(() -> assertThat(state(subscriptions).problem()).contains("a class is gone"));

            broken.set(false);

            eventually(() -> assertThat(handled).hasValue(1));
            eventually(() -> assertThat(state(subscriptions).problem()).isNull());
            assertThat(service.count("select count(*) from dead_letter")).isZero();
        }
    }

    private void fail() {
        if (broken.get()) {
            throw new NoClassDefFoundError("a class is gone");
        }
    }

    private static ReaderState state(Subscriptions subscriptions) {
        return subscriptions.states().getOrDefault("fragile", List.of()).getFirst();
    }
}

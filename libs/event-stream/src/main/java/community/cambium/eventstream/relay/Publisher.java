package community.cambium.eventstream.relay;

import community.cambium.eventstream.topics.BrokerFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/// Sends events in the order of their numbers and waits until Kafka has confirmed them all.
///
/// If one fails the producer is closed at once, from within its own thread: nothing behind the failed one in
/// its partition is sent any more, so a partition never has a hole.
final class Publisher implements AutoCloseable {
    private static final Duration GIVE_UP = Duration.ofSeconds(120);

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final String service;
    private final RelayState state;
    private final BooleanSupplier running;

    Publisher(
            Producer<byte[], byte[]> producer,
            String topic,
            String service,
            RelayState state,
            BooleanSupplier running) {
        this.producer = producer;
        this.topic = topic;
        this.service = service;
        this.state = state;
        this.running = running;
    }

    /// Returns when all events are confirmed, else throws; then some may have been sent.
    void publish(List<OutgoingEvent> events) {
        CountDownLatch outstanding = new CountDownLatch(events.size());
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try {
            for (OutgoingEvent event : events) {
                producer.send(OutgoingRecords.of(topic, service, event), (_, problem) -> {
                    if (problem != null && failure.compareAndSet(null, problem)) {
                        producer.close(Duration.ZERO);
                    }
                    outstanding.countDown();
                });
                if (failure.get() != null) {
                    break;
                }
            }
            if (failure.get() == null) {
                await(outstanding);
            }
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw failure.get() == null ? e : failed(failure.get());
        }
        if (failure.get() != null) {
            throw failed(failure.get());
        }
    }

    private static BrokerFailure failed(@Nullable Exception problem) {
        return new BrokerFailure(
                "Kafka did not take an event" + (problem == null ? "" : ": " + problem.getMessage()), problem);
    }

    private void await(CountDownLatch outstanding) {
        long start = System.nanoTime();
        try {
            while (!outstanding.await(250, TimeUnit.MILLISECONDS)) {
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (waited.compareTo(Duration.ofSeconds(2)) > 0) {
                    state.stalled("Kafka has not confirmed for " + waited.toSeconds() + " s");
                }
                if (!running.getAsBoolean() || waited.compareTo(GIVE_UP) > 0) {
                    throw new BrokerFailure("Kafka has not confirmed " + outstanding.getCount() + " events", null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted while sending", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}

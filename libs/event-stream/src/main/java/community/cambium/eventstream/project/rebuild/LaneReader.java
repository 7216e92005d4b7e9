package community.cambium.eventstream.project.rebuild;

import community.cambium.eventstream.consume.Checkpoint;
import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.consume.TopicPlace;
import community.cambium.eventstream.topics.BrokerFailure;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads the log into lanes, several side by side, up to given numbers.
final class LaneReader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaClients clients;
    private final LogTopics topics;
    private final String name;
    private final int threads;

    LaneReader(KafkaClients clients, LogTopics topics, String name, int threads) {
        this.clients = clients;
        this.topics = topics;
        this.name = name;
        this.threads = threads;
    }

    /// Returns when every lane has reached the bounds and has written its rows.
    void readTo(Map<TopicPlace, Checkpoint> bounds, List<? extends Lane<?, ?>> lanes) {
        Queue<Lane<?, ?>> waiting = new ConcurrentLinkedQueue<>();
        lanes.stream().filter(lane -> !open(lane, bounds).isEmpty()).forEach(waiting::add);
        int readers = Math.min(threads, waiting.size());
        List<Future<?>> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("rebuild-" + name + "-", 0).factory())) {
            for (int i = 0; i < readers; i++) {
                results.add(executor.submit(() -> readAll(waiting, bounds)));
            }
            for (Future<?> result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("the rebuild of " + name + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rebuild of " + name + " was interrupted", e);
        }
    }

    private void readAll(Queue<Lane<?, ?>> waiting, Map<TopicPlace, Checkpoint> bounds) {
        try (Consumer<byte[], byte[]> consumer = clients.reader("cambium-rebuild-" + name)) {
            for (Lane<?, ?> lane = waiting.poll(); lane != null; lane = waiting.poll()) {
                read(consumer, lane, bounds);
                lane.write();
            }
        } finally {
            waiting.clear();
        }
    }

    private void read(Consumer<byte[], byte[]> consumer, Lane<?, ?> lane, Map<TopicPlace, Checkpoint> bounds) {
        Set<TopicPlace> open = open(lane, bounds);
        consumer.assign(open.stream().map(this::partition).toList());
        for (TopicPlace place : open) {
            Checkpoint reached = lane.reached().get(place);
            consumer.seek(partition(place), reached == null ? 0 : reached.nextOffset());
        }
        long heard = System.nanoTime();
        while (!open.isEmpty()) {
            List<IncomingRecord> records = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                records.add(IncomingRecord.of(
                        topics.serviceOf(each.topic()),
                        each.partition(),
                        each.offset(),
                        each.key(),
                        each.value(),
                        each.headers()));
            }
            if (!records.isEmpty()) {
                lane.fold(records, bounds);
                heard = System.nanoTime();
                Set<TopicPlace> stillOpen = open(lane, bounds);
                consumer.pause(open.stream()
                        .filter(place -> !stillOpen.contains(place))
                        .map(this::partition)
                        .toList());
                open = stillOpen;
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new BrokerFailure(
                        "the topics do not hold what the view has reached, nothing came for " + open, null);
            }
        }
    }

    private static Set<TopicPlace> open(Lane<?, ?> lane, Map<TopicPlace, Checkpoint> bounds) {
        Set<TopicPlace> open = new HashSet<>();
        lane.reached().forEach((place, reached) -> {
            Checkpoint bound = bounds.get(place);
            if (bound != null && bound.publication() > reached.publication()) {
                open.add(place);
            }
        });
        return open;
    }

    private TopicPartition partition(TopicPlace place) {
        return new TopicPartition(topics.topicOf(place.service()), place.partition());
    }
}

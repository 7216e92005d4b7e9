package community.cambium.benchmarks.rebuild;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.topics.LogTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads the log with as many consumers as a rebuild has and only decodes it.
final class BareConsumers {
    private static final Duration POLL = Duration.ofMillis(200);

    private final GeneratedLog log;
    private final Set<String> services;

    BareConsumers(GeneratedLog log, Set<String> services) {
        this.log = log;
        this.services = services;
    }

    double eventsPerSecond() throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        long all = log.events(services);
        AtomicLong decoded = new AtomicLong();
        long begin = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<TopicPartition> share = share(i, threads);
                readers.add(executor.submit(() -> read(share, decoded, all)));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        return all / ((System.nanoTime() - begin) / 1e9);
    }

    private List<TopicPartition> share(int number, int of) {
        LogTopics topics = log.topics();
        List<TopicPartition> share = new ArrayList<>();
        for (String service : services) {
            for (int partition = number; partition < topics.partitions(); partition += of) {
                share.add(new TopicPartition(topics.topicOf(service), partition));
            }
        }
        return share;
    }

    private void read(List<TopicPartition> share, AtomicLong decoded, long all) {
        EventCodec codec = EventCodec.standard();
        try (Consumer<byte[], byte[]> consumer = log.clients().reader("bare")) {
            consumer.assign(share);
            consumer.seekToBeginning(share);
            while (decoded.get() < all && !consumed(consumer, share)) {
                for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
                    IncomingRecord.of(
                                    log.topics().serviceOf(next.topic()),
                                    next.partition(),
                                    next.offset(),
                                    next.key(),
                                    next.value(),
                                    next.headers())
                            .decode(codec);
                    decoded.incrementAndGet();
                }
            }
        }
    }

    private static boolean consumed(Consumer<byte[], byte[]> consumer, List<TopicPartition> share) {
        return share.stream().allMatch(place -> {
            var lag = consumer.currentLag(place);
            return lag.isPresent() && lag.getAsLong() == 0;
        });
    }
}

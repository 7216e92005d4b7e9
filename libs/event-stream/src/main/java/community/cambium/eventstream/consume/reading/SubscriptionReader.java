package community.cambium.eventstream.consume.reading;

import community.cambium.eventstream.EventStreamProperties;
import community.cambium.eventstream.LogSubscription;
import community.cambium.eventstream.consume.BatchTransactions;
import community.cambium.eventstream.consume.Checkpoint;
import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.consume.LostOwnership;
import community.cambium.eventstream.consume.MissingRecords;
import community.cambium.eventstream.consume.TopicPlace;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.eventstream.topics.TopicSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the log for one subscription, on one thread. Whatever fails, it leaves the group, waits a little,
/// joins again and reads on from the checkpoints.
final class SubscriptionReader implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionReader.class);
    /// Records end a wait at once, and so does a stop: this is only how often an idle reader looks around.
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final LogSubscription subscription;
    private final String group;
    private final String clientId;
    private final EventStreamProperties.Subscriptions settings;
    private final KafkaClients clients;
    private final LogTopics topics;
    private final TopicSetup setup;
    private final BatchTransactions transactions;
    private Map<String, String> topicIds = Map.of();
    private boolean fromTheStart;
    private boolean progressed;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile boolean running = true;
    private volatile ReaderState state = ReaderState.starting();

    SubscriptionReader(
            LogSubscription subscription,
            ReaderNames names,
            EventStreamProperties.Subscriptions settings,
            KafkaClients clients,
            LogTopics topics,
            TopicSetup setup,
            BatchTransactions transactions) {
        this.subscription = subscription;
        this.group = names.group();
        this.clientId = names.clientId();
        this.settings = settings;
        this.clients = clients;
        this.topics = topics;
        this.setup = setup;
        this.transactions = transactions;
    }

    ReaderState state() {
        return state;
    }

    void stop() {
        running = false;
        Consumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    void run() {
        long pause = FIRST_PAUSE;
        while (running) {
            progressed = false;
            try {
                read();
            } catch (WakeupException _) {
                LOG.debug("Subscription {} was woken up", subscription.name());
            } catch (LostOwnership e) {
                LOG.info("{}", e.getMessage());
            } catch (MissingRecords e) {
                fromTheStart = true;
                failing(e);
            } catch (Throwable e) {
                failing(e);
            }
            pause = progressed ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            pause(pause);
        }
    }

    private void read() {
        topicIds = setup.ensure(subscription.services());
        try (Consumer<byte[], byte[]> reading = clients.member(group, clientId, settings.batch())) {
            consumer = reading;
            reading.subscribe(
                    subscription.services().stream().map(topics::topicOf).toList(), this);
            while (running) {
                ConsumerRecords<byte[], byte[]> records = reading.poll(POLL);
                long begun = System.nanoTime();
                if (!records.isEmpty()) {
                    transactions.process(incoming(records));
                    progressed = true;
                }
                note(reading);
                if (!records.isEmpty()) {
                    pace(begun, records.count());
                }
            }
        } finally {
            consumer = null;
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        Consumer<byte[], byte[]> reading = consumer;
        if (reading == null || assigned.isEmpty()) {
            return;
        }
        Map<TopicPlace, Checkpoint> from =
                transactions.takeOver(assigned.stream().map(this::place).toList(), topicIds);
        for (TopicPartition partition : assigned) {
            Checkpoint checkpoint = from.get(place(partition));
            reading.seek(partition, checkpoint == null || fromTheStart ? 0 : checkpoint.nextOffset());
        }
        fromTheStart = false;
    }

    /// Nothing is under way between two polls, so there is nothing to end.
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {}

    private List<IncomingRecord> incoming(ConsumerRecords<byte[], byte[]> records) {
        List<IncomingRecord> incoming = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> each : records) {
            incoming.add(IncomingRecord.of(
                    topics.serviceOf(each.topic()),
                    each.partition(),
                    each.offset(),
                    each.key(),
                    each.value(),
                    each.headers()));
        }
        return incoming;
    }

    private TopicPlace place(TopicPartition partition) {
        return new TopicPlace(topics.serviceOf(partition.topic()), partition.partition());
    }

    private void note(Consumer<byte[], byte[]> reading) {
        long lag = 0;
        List<Integer> partitions = new ArrayList<>();
        for (TopicPartition partition : reading.assignment()) {
            partitions.add(partition.partition());
            lag += reading.currentLag(partition).orElse(0);
        }
        boolean connected = reading.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .anyMatch(metric -> metric.metricValue() instanceof Double count && count > 0);
        state = state.reading(connected, partitions.stream().distinct().sorted().toList(), lag);
    }

    private void failing(Throwable e) {
        String problem = e.getMessage() == null ? e.toString() : e.getMessage();
        if (state.problem() == null) {
            LOG.warn("Subscription {} does not get on: {}", subscription.name(), problem, e);
        }
        state = state.failing(problem);
    }

    /// Who reads each event by itself spends more on transactions than on events. A batch that was full means that
    /// more is waiting.
    private void pace(long begun, int records) {
        Duration pace = subscription.view() ? settings.viewPace() : settings.pace();
        long left = pace.toNanos() - (System.nanoTime() - begun);
        if (left > 0 && records < settings.batch()) {
            pause(left);
        }
    }

    private void pause(long nanos) {
        if (running) {
            LockSupport.parkNanos(nanos);
        }
    }
}

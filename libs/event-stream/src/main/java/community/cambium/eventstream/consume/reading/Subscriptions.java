package community.cambium.eventstream.consume.reading;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventstream.EventStreamProperties;
import community.cambium.eventstream.LogSubscription;
import community.cambium.eventstream.consume.BatchTransactions;
import community.cambium.eventstream.consume.RecentEvents;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.eventstream.topics.TopicSetup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// All subscriptions of this process, and the threads that read for them.
public final class Subscriptions implements SmartLifecycle {
    private final EventStreamProperties settings;
    private final List<LogSubscription> subscriptions;
    private final KafkaClients clients;
    private final EventCodec codec;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final RecentEvents recent;
    private final Map<String, List<SubscriptionReader>> readers = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    public Subscriptions(
            EventStreamProperties settings,
            List<LogSubscription> subscriptions,
            KafkaClients clients,
            EventCodec codec,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            RecentEvents recent) {
        this.settings = settings;
        this.subscriptions = List.copyOf(subscriptions);
        this.clients = clients;
        this.codec = codec;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.recent = recent;
        Set<String> names = new HashSet<>();
        for (LogSubscription subscription : subscriptions) {
            if (!names.add(subscription.name())) {
                throw new IllegalArgumentException("two subscriptions are named " + subscription.name());
            }
        }
    }

    /// The subscriptions and views by whose names checkpoints are kept.
    public List<LogSubscription> all() {
        return subscriptions;
    }

    /// What the readers of this process are doing, by subscription.
    public synchronized Map<String, List<ReaderState>> states() {
        Map<String, List<ReaderState>> states = new LinkedHashMap<>();
        readers.forEach((name, of) ->
                states.put(name, of.stream().map(SubscriptionReader::state).toList()));
        return states;
    }

    @Override
    public synchronized void start() {
        if (running || !settings.subscriptions().enabled()) {
            return;
        }
        running = true;
        for (LogSubscription subscription : subscriptions) {
            for (int i = 0; i < settings.subscriptions().threads(); i++) {
                SubscriptionReader reader = reader(subscription, i);
                readers.computeIfAbsent(subscription.name(), _ -> new ArrayList<>())
                        .add(reader);
                threads.add(Thread.ofPlatform()
                        .daemon()
                        .name("read-" + subscription.name() + "-" + i)
                        .start(reader::run));
            }
        }
    }

    private SubscriptionReader reader(LogSubscription subscription, int index) {
        String name = settings.topics().prefix() + "." + settings.requiredService() + "." + subscription.name();
        return new SubscriptionReader(
                subscription,
                new ReaderNames(name, name + "-" + index),
                settings.subscriptions(),
                clients,
                LogTopics.of(settings.topics()),
                new TopicSetup(clients, settings.topics()),
                new BatchTransactions(subscription, codec, jdbc, transactions, recent));
    }

    @Override
    public synchronized void stop() {
        running = false;
        readers.values().forEach(of -> of.forEach(SubscriptionReader::stop));
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        for (Thread thread : threads) {
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        readers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

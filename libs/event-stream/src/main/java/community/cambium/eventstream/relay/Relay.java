package community.cambium.eventstream.relay;

import community.cambium.eventstream.EventStreamProperties;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.eventstream.topics.TopicSetup;
import community.cambium.eventstream.topics.TopicTail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Publishes this service's events. Of several replicas one is active; when it goes another takes over.
///
/// Nothing that fails stops it: it lets go of everything, waits a little and begins again from what the
/// database says.
public final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final long QUIET_AFTER = TimeUnit.SECONDS.toNanos(5);

    private final String service;
    private final EventStreamProperties settings;
    private final StoreConnections connections;
    private final KafkaClients clients;
    private final LogTopics topics;
    private final RelayState state = new RelayState();
    private volatile boolean running;
    private @Nullable Thread thread;

    public Relay(EventStreamProperties settings, StoreConnections connections, KafkaClients clients) {
        this.service = settings.requiredService();
        this.settings = settings;
        this.connections = connections;
        this.clients = clients;
        this.topics = LogTopics.of(settings.topics());
    }

    /// What this relay is doing.
    public RelayState.Snapshot state() {
        return state.now();
    }

    /// Makes a store that was restored from another cluster at home here; only after somebody has made sure
    /// that no other relay publishes the same events from where it came.
    public void adopt() {
        try (Connection connection = connections.open()) {
            ClusterAdoption.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the store of " + service + " could not be adopted", e);
        }
    }

    /// Before everything that decides, and ended after it, so that what was decided last goes out too.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("relay-" + service).start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            LockSupport.unpark(stopping);
            try {
                stopping.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long pause = TimeUnit.MILLISECONDS.toNanos(50);
        while (running) {
            long begun = System.nanoTime();
            try {
                session();
            } catch (StoreUnsuitable e) {
                report(RelayState.Phase.REFUSED, e);
            } catch (Throwable e) {
                report(RelayState.Phase.FAILING, e);
            }
            boolean lasted = System.nanoTime() - begun > LONGEST_PAUSE;
            pause = lasted ? TimeUnit.MILLISECONDS.toNanos(50) : Math.min(2 * pause, LONGEST_PAUSE);
            pause(pause);
        }
        state.enter(RelayState.Phase.STOPPED, null);
    }

    private void session() throws SQLException {
        try (Connection connection = connections.open()) {
            RelayStore store = new RelayStore(connection, topics);
            while (running && !store.lock()) {
                state.enter(RelayState.Phase.STANDBY, null);
                pause(settings.relay().takeover().toNanos());
            }
            if (running) {
                lead(store);
            }
        }
    }

    private void lead(RelayStore store) throws SQLException {
        store.begin();
        new TopicSetup(clients, settings.topics()).ensure(Set.of(service));
        resendWhatIsMissing(store);
        try (Publisher publisher = new Publisher(
                clients.producer("cambium-relay-" + service, settings.topics().maxRecordBytes()),
                topics.topicOf(service),
                service,
                state,
                () -> running)) {
            LOG.info("The relay of {} is active from number {}", service, store.publishedTo());
            List<OutgoingEvent> numberedBefore =
                    store.unpublished(settings.relay().batch());
            while (running && !numberedBefore.isEmpty()) {
                publish(store, publisher, numberedBefore);
                numberedBefore = store.unpublished(settings.relay().batch());
            }
            publishNewEvents(store, publisher);
        }
    }

    private void publishNewEvents(RelayStore store, Publisher publisher) throws SQLException {
        long pause = 0;
        long last = System.nanoTime();
        state.reached(store.numberedTo(), store.publishedTo());
        while (running) {
            List<OutgoingEvent> events = store.number(settings.relay().batch());
            long begun = System.nanoTime();
            if (events.isEmpty()) {
                boolean quiet = begun - last > QUIET_AFTER;
                Duration longest =
                        quiet ? settings.relay().quietPoll() : settings.relay().poll();
                pause = Math.min(longest.toNanos(), Math.max(2 * pause, 1_000_000));
                pause(pause);
            } else {
                pause = 0;
                last = begun;
                publish(store, publisher, events);
                if (events.size() < settings.relay().batch()) {
                    pause(settings.relay().pace().toNanos() - (System.nanoTime() - begun));
                }
            }
        }
    }

    private void publish(RelayStore store, Publisher publisher, List<OutgoingEvent> events) throws SQLException {
        publisher.publish(events);
        store.published(events.getLast().number());
        state.reached(store.numberedTo(), store.publishedTo());
    }

    /// A topic that ends before the confirmed number (emptied, made anew, or a broker lost its tail) gets the
    /// missing records again, under their numbers; one that ends beyond the store's numbers belongs to a
    /// store that knew more than this one.
    private void resendWhatIsMissing(RelayStore store) throws SQLException {
        Map<Integer, Long> tails = new TopicTail(clients, topics).lastPublications(service);
        long present = store.publishedTo();
        for (Map.Entry<Integer, Long> tail : tails.entrySet()) {
            if (tail.getValue() > store.numberedTo()) {
                throw new StoreUnsuitable("the topic of " + service + " holds number " + tail.getValue()
                        + ", the store has numbered " + store.numberedTo()
                        + " events: the store lacks events that were published; rebuild it from the log");
            }
            if (tail.getValue() < store.lastPublishedIn(tail.getKey())) {
                present = Math.min(present, tail.getValue());
            }
        }
        if (present < store.publishedTo()) {
            LOG.warn("The topic of {} lacks records that were published; sending again from {}", service, present);
            store.published(present);
        }
    }

    private void report(RelayState.Phase phase, Throwable e) {
        String problem = e.getMessage() == null ? e.toString() : e.getMessage();
        if (state.now().phase() != phase || !problem.equals(state.now().problem())) {
            LOG.warn("The relay of {} does not publish: {}", service, problem, e);
        }
        state.enter(phase, problem);
    }

    private void pause(long nanos) {
        if (running) {
            LockSupport.parkNanos(nanos);
        }
    }
}

package community.cambium.eventstream.consume;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.LogSubscription;
import community.cambium.eventstream.database.LockName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands batches to the handler of a subscription, each in one transaction with the checkpoint behind it.
///
/// Belongs to one reader. A batch that fails is tried in halves until the one event that cannot be handled is
/// found; that one is set aside, the others go on.
public final class BatchTransactions {
    private static final int TRIES_OF_ONE = 5;
    private static final int TRIES_OF_PASSING = 5;

    private final LogSubscription subscription;
    private final EventCodec codec;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Checkpoints checkpoints;
    private final DeadLetters deadLetters;
    private final SkippedTypes skippedTypes;
    private final RecentEvents recent;
    private final Map<TopicPlace, Checkpoint> reached = new HashMap<>();
    private UUID owner = new UUID(0, 0);

    public BatchTransactions(
            LogSubscription subscription,
            EventCodec codec,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            RecentEvents recent) {
        this.subscription = subscription;
        this.codec = codec;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.checkpoints = new Checkpoints(jdbc);
        this.deadLetters = new DeadLetters(jdbc);
        this.skippedTypes = new SkippedTypes(jdbc);
        this.recent = recent;
    }

    /// Takes over the given places, and says from where to read them.
    ///
    /// @param topicIds under which id the broker keeps each service's topic now
    public Map<TopicPlace, Checkpoint> takeOver(Collection<TopicPlace> places, Map<String, String> topicIds) {
        UUID newOwner = UUID.randomUUID();
        Set<Integer> partitions = places.stream().map(TopicPlace::partition).collect(Collectors.toSet());
        checkpoints.claim(subscription.name(), partitions, newOwner);
        owner = newOwner;
        Map<TopicPlace, Checkpoint> stored = checkpoints.of(subscription.name());
        reached.clear();
        for (TopicPlace place : places) {
            String topicId = topicIds.getOrDefault(place.service(), "");
            Checkpoint checkpoint = stored.get(place);
            reached.put(place, checkpoint == null ? Checkpoint.start(topicId) : checkpoint.in(topicId));
        }
        return Map.copyOf(reached);
    }

    /// Deals with records, each exactly once however often they come.
    ///
    /// Throws [LostOwnership] if another reader has taken over, [MissingRecords] if the log has a hole, and
    /// whatever passing fault the database has; then the records that were not dealt with come again.
    public void process(List<IncomingRecord> records) {
        handle(records.stream().map(incoming -> Decoded.of(incoming, codec)).toList(), 1);
    }

    private void handle(List<Decoded> records, int attempt) {
        try {
            Map<TopicPlace, Checkpoint> after = transactions.execute(_ -> apply(records));
            reached.putAll(after == null ? Map.of() : after);
            recent.add(records);
        } catch (LostOwnership | MissingRecords e) {
            throw e;
        } catch (RuntimeException e) {
            if (!PassingFault.is(e)) {
                isolate(records, e, attempt);
            } else if (PassingFault.isCollision(e) && attempt < TRIES_OF_PASSING) {
                tryAgain(records, attempt);
            } else {
                throw e;
            }
        }
    }

    private void isolate(List<Decoded> records, RuntimeException failure, int attempt) {
        int half = records.size() / 2;
        if (half > 0) {
            handle(records.subList(0, half), 1);
            handle(records.subList(half, records.size()), 1);
        } else if (attempt < TRIES_OF_ONE) {
            tryAgain(records, attempt);
        } else if (attempt == TRIES_OF_ONE) {
            handle(List.of(new Decoded.Broken(records.getFirst().incoming(), failure)), attempt + 1);
        } else {
            throw failure;
        }
    }

    private void tryAgain(List<Decoded> records, int attempt) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5L << attempt));
        handle(records, attempt + 1);
    }

    private Map<TopicPlace, Checkpoint> apply(List<Decoded> records) {
        shareLock(jdbc, subscription.name());
        TreeSet<Integer> partitions = new TreeSet<>();
        records.forEach(decoded -> partitions.add(decoded.incoming().partition()));
        checkpoints.hold(subscription.name(), partitions, owner);
        Map<TopicPlace, Checkpoint> after = new HashMap<>();
        List<Decoded> fresh = new ArrayList<>();
        for (Decoded decoded : records) {
            IncomingRecord incoming = decoded.incoming();
            TopicPlace place = new TopicPlace(incoming.service(), incoming.partition());
            Checkpoint before = after.getOrDefault(place, reached.getOrDefault(place, Checkpoint.start("")));
            if (before.lacksBefore(incoming)) {
                throw new MissingRecords(subscription.name(), incoming, before.publication());
            }
            if (!before.covers(incoming)) {
                fresh.add(decoded);
            }
            after.put(place, before.after(incoming));
        }
        if (!fresh.isEmpty()) {
            sort(fresh);
        }
        checkpoints.save(subscription.name(), after);
        return after;
    }

    private void sort(List<Decoded> fresh) {
        Set<String> keys = new HashSet<>();
        fresh.forEach(decoded -> keys.add(decoded.incoming().orderingKey()));
        Set<String> blocked = deadLetters.blocked(subscription.name(), keys);
        List<RecordedEvent> events = new ArrayList<>(fresh.size());
        Map<SkippedTypes.Kind, Long> unknown = new HashMap<>();
        for (Decoded decoded : fresh) {
            String key = decoded.incoming().orderingKey();
            switch (decoded) {
                case Decoded.Unknown(IncomingRecord incoming) ->
                    unknown.merge(
                            new SkippedTypes.Kind(
                                    incoming.service(), incoming.type().orElse(""), incoming.version()),
                            1L,
                            Long::sum);
                case Decoded.Readable(IncomingRecord incoming, RecordedEvent event) -> {
                    if (blocked.contains(key)) {
                        deadLetters.await(subscription.name(), incoming);
                    } else {
                        events.add(event);
                    }
                }
                case Decoded.Broken(IncomingRecord incoming, RuntimeException cause) -> {
                    if (blocked.add(key)) {
                        deadLetters.fail(subscription.name(), incoming, cause);
                    } else {
                        deadLetters.await(subscription.name(), incoming);
                    }
                }
            }
        }
        if (!events.isEmpty()) {
            subscription.handler().handle(events);
        }
        skippedTypes.count(subscription.name(), unknown);
    }

    /// Waits while somebody holds all writers of the subscription back; the first thing in every transaction
    /// that writes for it.
    static void shareLock(JdbcTemplate jdbc, String subscription) {
        jdbc.query(
                "select pg_advisory_xact_lock_shared("
                        + LockName.writing(subscription).sqlArguments() + ")",
                _ -> {});
    }
}

package community.cambium.benchmarks.soak;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.eventstream.BatchHandler;
import community.cambium.eventstream.LogSubscription;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.project.LiveView;
import community.cambium.eventstream.project.rebuild.ProjectionRebuilds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The tree service, told of facts without a broker between: its own policies, deciders, store and views, each batch
/// in one transaction as in production.
final class TreeUnderLoad {
    private record View(Projection<?, ?> projection, BatchHandler handler) {}

    private final ConfigurableApplicationContext service;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final BatchHandler policies;
    private final List<View> views = new ArrayList<>();
    private long read;
    private long slowest;
    private long decidingNanos;
    private long viewingNanos;

    TreeUnderLoad(ConfigurableApplicationContext service) {
        this.service = service;
        this.database = service.getBean(JdbcTemplate.class);
        this.transactions = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        this.policies = service.getBean("facts", LogSubscription.class).handler();
        for (Projection<?, ?> projection :
                service.getBean(ProjectionRebuilds.class).all()) {
            views.add(new View(projection, LiveView.of(projection, database).handler()));
        }
    }

    /// Lets the service decide about a batch and its views see it.
    void tell(List<RecordedEvent> batch) {
        long begin = System.nanoTime();
        transactions.executeWithoutResult(_ -> policies.handle(batch));
        long decided = System.nanoTime() - begin;
        slowest = Math.max(slowest, decided);
        decidingNanos += decided;
        begin = System.nanoTime();
        for (View view : views) {
            List<RecordedEvent> seen = batch.stream()
                    .filter(event -> view.projection().services().contains(event.service()))
                    .toList();
            if (!seen.isEmpty()) {
                transactions.executeWithoutResult(_ -> view.handler().handle(seen));
            }
        }
        viewingNanos += System.nanoTime() - begin;
    }

    /// The next events of the service itself, in the order in which they were stored: there is one
    /// writer only.
    List<RecordedEvent> next(int most) {
        List<RecordedEvent> next = new ArrayList<>();
        database.query(
                "select * from domain_event where global_index > ? order by global_index limit ?",
                row -> {
                    read = row.getLong("global_index");
                    next.add(new RecordedEvent(
                            row.getObject("event_id", UUID.class),
                            EventCodec.standard()
                                    .decode(
                                            row.getString("event_type"),
                                            row.getInt("event_version"),
                                            row.getBytes("payload")),
                            "tree",
                            row.getString("stream_type"),
                            row.getString("stream_id"),
                            row.getLong("revision"),
                            0,
                            row.getTimestamp("time").toInstant(),
                            null,
                            null,
                            null));
                },
                read,
                most);
        return next;
    }

    /// The longest that one batch took to decide since this was asked before.
    double slowestMillis() {
        long millis = slowest;
        slowest = 0;
        return millis / 1e6;
    }

    /// The share of the time that went into decisions, of that in decisions and views together.
    double decidingShare() {
        double share = decidingNanos / (double) Math.max(1, decidingNanos + viewingNanos);
        decidingNanos = 0;
        viewingNanos = 0;
        return share;
    }

    /// How many events the lottery of a language has and how many bytes they take.
    long[] lottery(String language) {
        long[] size = new long[2];
        database.query(
                "select count(*) as events, coalesce(sum(octet_length(payload)), 0)::bigint as bytes"
                        + " from domain_event where stream_id = ?",
                row -> {
                    size[0] = row.getLong("events");
                    size[1] = row.getLong("bytes");
                },
                "lottery-" + language);
        return size;
    }

    /// How long it takes to learn where the lottery of a language stands if nothing is in memory.
    double coldLotteryMillis(String language) {
        return stateMillis(lotteries(), language);
    }

    /// How long that takes if nothing was written down either, so that all events are read.
    double wholeLotteryMillis(String language) {
        return stateMillis(withoutForm(lotteries()), language);
    }

    private DeciderRegistration<?, ?, ?> lotteries() {
        return service.getBean("lotteries", DeciderRegistration.class);
    }

    private double stateMillis(DeciderRegistration<?, ?, ?> lotteries, String language) {
        long begin = System.nanoTime();
        service.getBean(EventHistory.class).stateOf(lotteries, "lottery-" + language);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static <S, C, E extends CambiumEvent> DeciderRegistration<S, C, E> withoutForm(
            DeciderRegistration<S, C, E> known) {
        return new DeciderRegistration<>(
                known.streamType(), known.commandType(), known.eventType(), known.decider(), known.streamId());
    }
}

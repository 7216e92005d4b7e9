package community.cambium.task.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ParametersEvent.Layer;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.events.Reason;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.TaskId;
import community.cambium.events.TaskKind;
import community.cambium.events.TreeShape;
import community.cambium.events.WantId;
import community.cambium.task.choice.Draw;
import community.cambium.task.choice.KindWeights;
import community.cambium.task.leasebook.LeaseAnswer;
import community.cambium.task.leasebook.LeaseAttempt;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.LeaseRules.RateLimit;
import community.cambium.task.leasebook.Leased;
import community.cambium.task.leasebook.WorkWish;
import community.cambium.task.parameters.ParametersInForce;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A lease book on a database of its own, and short words for what a tree may say to it.
final class LeaseBookFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-10-25T00:30:00Z");
    static final RateLimit NO_LIMIT = new RateLimit(0, Duration.ZERO);
    static final LeaseRules UNLIMITED =
            new LeaseRules(Duration.ofMinutes(10), Duration.ofHours(48), NO_LIMIT, NO_LIMIT, NO_LIMIT);
    private static final TreeShape SHAPE = new TreeShape(12, 3, 3, 1, 3, 3, 3);

    final JdbcTemplate jdbc;
    final PostgresLeaseBook book;
    final ParametersInForce parameters;
    final WantsFromTree wants;
    private final HikariDataSource pool;
    private final TransactionTemplate transactions;
    private final AtomicLong numbers = new AtomicLong(1);

    LeaseBookFixture(LeaseRules rules, int connections) {
        this(rules, connections, 1_000);
    }

    LeaseBookFixture(LeaseRules rules, int connections, int mostOpen) {
        parameters = ParametersInForce.of(List.of(new ParametersChanged(
                Layer.CONFIGURATION, null, Map.of("max_pending_tasks_per_user", Integer.toString(mostOpen)), 1)));
        TestDatabase database = TestPostgres.database();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/task")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        book = new PostgresLeaseBook(jdbc, rules, KindWeights.STANDARD);
        wants = new WantsFromTree(jdbc);
    }

    static LeaseBookFixture unlimited() {
        return new LeaseBookFixture(UNLIMITED, 4);
    }

    @Override
    public void close() {
        pool.close();
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> Objects.requireNonNull(work.get())));
    }

    UUID id() {
        long number = numbers.getAndIncrement();
        return new UUID(number * 0x9E3779B97F4A7C15L, number);
    }

    ContributorId person() {
        return new ContributorId(id());
    }

    void happened(CambiumEvent... events) {
        List<RecordedEvent> batch = java.util.stream.Stream.of(events)
                .map(event -> new RecordedEvent(
                        id(), event, "tree", "message-tree", event.orderingKey(), 0, 1, NOW, null, null, null))
                .toList();
        inTransaction(() -> {
            wants.write(batch);
            return true;
        });
    }

    MessageTreeId tree(String language) {
        MessageTreeId tree = new MessageTreeId(id());
        happened(new MessageTreePlanted(tree, language, new ContributorId(id()), SHAPE, null));
        return tree;
    }

    MessageId message(MessageTreeId tree, @Nullable MessageId parent, Role role, ContributorId author) {
        MessageId message = parent == null ? tree.root() : new MessageId(id());
        happened(new MessageAttached(tree, message, parent, role, author, new TaskId(id()), new WantId(id()), false));
        return message;
    }

    WantId reviews(MessageTreeId tree, MessageId message, Role role, int slots) {
        WantId want = new WantId(id());
        happened(new ReviewsWanted(tree, want, message, role, slots));
        return want;
    }

    WantId replies(MessageTreeId tree, int slots, ReplyParent... parents) {
        WantId want = new WantId(id());
        happened(new RepliesWanted(tree, want, slots, false, null), new ReplyParentsOffered(tree, List.of(parents)));
        return want;
    }

    WantId rankings(MessageTreeId tree, MessageId parent, List<MessageId> candidates, int slots) {
        WantId want = new WantId(id());
        happened(new RankingsWanted(tree, want, parent, Role.ASSISTANT, candidates, slots));
        return want;
    }

    WantId prompts(String language, int slots, boolean named) {
        WantId want = new WantId(id());
        happened(new PromptsWanted(language, want, slots, null, named, null));
        return want;
    }

    void withdrawn(MessageTreeId tree, WantId want) {
        happened(new WantWithdrawn(tree, want, new Reason("tree-moved-on", Map.of(), List.of())));
    }

    LeaseAttempt attempt(WorkWish wish, Instant at) {
        return new LeaseAttempt(
                new TaskId(id()), wish, null, new MessageId(id()), new Draw(numbers.getAndIncrement()), parameters, at);
    }

    static WorkWish anything(ContributorId who) {
        return new WorkWish(who, null, List.of("en"), null, null);
    }

    static WorkWish wish(ContributorId who, TaskKind kind) {
        return new WorkWish(who, kind, List.of("en"), null, null);
    }

    /// Leases something and tells under which task.
    Optional<Held> lease(WorkWish wish, Instant at) {
        LeaseAttempt attempt = attempt(wish, at);
        return switch (inTransaction(() -> book.lease(attempt))) {
            case LeaseAnswer.Given given -> Optional.of(new Held(attempt.taskId(), given.leased()));
            case LeaseAnswer.Nothing _ -> Optional.empty();
            case LeaseAnswer.Before before -> throw new AssertionError("nobody asked before " + before);
        };
    }

    Optional<Held> lease(WorkWish wish) {
        return lease(wish, NOW);
    }

    boolean complete(Held held, ContributorId who, Instant at) {
        return inTransaction(() -> book.complete(held.taskId(), who, at));
    }

    boolean skip(Held held, ContributorId who, Instant at) {
        return inTransaction(() -> book.skip(held.taskId(), who, at));
    }

    List<TaskId> expireAll(Instant at) {
        return inTransaction(() -> {
            List<TaskId> out = book.runOut(at, 1_000);
            book.expire(out);
            return out;
        });
    }

    long count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    /// What is counted as open and kept from whom, for a comparison with what slots, leases and engagements say.
    List<String> counted() {
        return jdbc.queryForList("""
            select 'open ' || work || ' ' || language || ' ' || sum(amount) from open_count
            group by work, language having sum(amount) <> 0
            union all
            select 'kept ' || contributor || ' ' || work || ' ' || language || ' ' || offer from exclusion
            union all
            select 'parent ' || message_id || ' ' || open from reply_parent
            order by 1
            """, String.class);
    }

    /// The same, counted anew.
    List<String> countedAnew() {
        return inTransaction(() -> {
            jdbc.query("select recount_open_work()", _ -> {});
            return counted();
        });
    }

    /// A lease with the task that holds it.
    record Held(TaskId taskId, Leased leased) {}
}

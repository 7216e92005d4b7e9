package community.cambium.eventstream;

import com.zaxxer.hikari.HikariDataSource;
import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.EventName;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.CambiumEvent;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskId;
import community.cambium.eventstream.consume.BatchTransactions;
import community.cambium.eventstream.consume.RecentEvents;
import community.cambium.eventstream.consume.reading.Subscriptions;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.eventstream.project.LiveView;
import community.cambium.eventstream.project.ViewTables;
import community.cambium.eventstream.project.rebuild.ProjectionRebuilds;
import community.cambium.eventstream.project.rebuild.RebuildTools;
import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.flywaydb.core.Flyway;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A service with a store and views of its own, put together by hand so that a test can take it apart.
final class TestService implements AutoCloseable {
    static final String NAME = "task";
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    final TestDatabase database;
    final HikariDataSource pool = new HikariDataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(pool);
    final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    final RecentEvents recent = new RecentEvents();
    final EventStreamProperties settings;
    final KafkaClients clients;
    final LogTopics topics;
    private final List<SmartLifecycle> started = new ArrayList<>();

    TestService() {
        this(TestKafka.freshPrefix(), 4, 1000);
    }

    TestService(String prefix, int partitions, int batch) {
        database = TestPostgres.database();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setConnectionTimeout(2_000);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/eventstore", "classpath:db/eventstream")
                .load()
                .migrate();
        settings = new EventStreamProperties(
                NAME,
                new EventStreamProperties.Topics(prefix, partitions, (short) -1, 16_777_216),
                new EventStreamProperties.Relay(
                        true,
                        Duration.ofMillis(15),
                        Duration.ofMillis(15),
                        Duration.ofMillis(10),
                        2_000,
                        Duration.ofMillis(100),
                        false),
                new EventStreamProperties.Subscriptions(true, 1, Duration.ofMillis(40), Duration.ofMillis(40), batch),
                new EventStreamProperties.Rebuilds(2, 400_000));
        Map<String, Object> broker = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
        clients = new KafkaClients(broker, broker, broker);
        topics = LogTopics.of(settings.topics());
    }

    StoreConnections connections() {
        return database::connect;
    }

    /// A relay that runs until the test ends or stops it.
    Relay relay() {
        return run(new Relay(settings, connections(), clients));
    }

    /// Readers that run until the test ends or stops them.
    Subscriptions read(LogSubscription... subscriptions) {
        return run(new Subscriptions(
                settings, List.of(subscriptions), clients, EventCodec.standard(), jdbc, transactions, recent));
    }

    /// Keeps a view up until the test ends or stops it.
    Subscriptions keep(Projection<?, ?> projection) {
        ViewTables.createMissing(List.of(projection), jdbc, transactions);
        return read(LiveView.of(projection, jdbc));
    }

    ProjectionRebuilds rebuilds(int rows, Projection<?, ?>... projections) {
        return new ProjectionRebuilds(
                List.of(projections),
                new RebuildTools(clients, topics, EventCodec.standard(), connections(), jdbc, transactions, 2, rows));
    }

    BatchTransactions batches(LogSubscription subscription) {
        return new BatchTransactions(subscription, EventCodec.standard(), jdbc, transactions, recent);
    }

    <T extends SmartLifecycle> T run(T part) {
        started.add(part);
        part.start();
        return part;
    }

    static MessageTreeId tree() {
        return new MessageTreeId(UUID.randomUUID());
    }

    static TaskEvent acknowledged(MessageTreeId tree) {
        return new TaskEvent.TaskAcknowledged(new TaskId(UUID.randomUUID()), tree, NOW);
    }

    /// Stores events of one tree each in a stream of its own, in one transaction.
    List<UUID> append(CambiumEvent... events) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            List<UUID> ids = append(connection, Stream.of(events).toList());
            connection.commit();
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Stores many acknowledgements, each of the given trees in turn, in transactions of 1,000.
    void appendMany(List<MessageTreeId> trees, int count) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            List<CambiumEvent> part = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                part.add(acknowledged(trees.get(i % trees.size())));
                if (part.size() == 1_000 || i == count - 1) {
                    append(connection, part);
                    connection.commit();
                    part.clear();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Stores events in a transaction that the caller ends.
    static List<UUID> append(Connection connection, List<CambiumEvent> events) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        String sql =
                "insert into domain_event (event_id, event_type, event_version, stream_type, stream_id, revision, time,"
                        + " payload, metadata) values (?, ?, ?, 'task', ?, 0, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (CambiumEvent event : events) {
                EventName name = EventCodec.standard().nameOf(event.getClass());
                UUID id = TimeOrderedIds.next();
                ids.add(id);
                insert.setObject(1, id);
                insert.setString(2, name.type());
                insert.setInt(3, name.version());
                insert.setString(4, id.toString());
                insert.setObject(5, OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC));
                insert.setBytes(6, EventCodec.standard().encode(event));
                insert.setBytes(7, ("{\"key\":\"" + event.orderingKey() + "\",\"actor\":\"someone\"}").getBytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return ids;
    }

    long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        started.reversed().forEach(SmartLifecycle::stop);
        pool.close();
    }
}

package community.cambium.eventstream.project.rebuild;

import community.cambium.eventstream.Projection;
import community.cambium.eventstream.consume.Checkpoint;
import community.cambium.eventstream.consume.Checkpoints;
import community.cambium.eventstream.consume.DeadLetters;
import community.cambium.eventstream.consume.Decoded;
import community.cambium.eventstream.consume.TopicPlace;
import community.cambium.eventstream.database.LockName;
import community.cambium.eventstream.project.ViewTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// One rebuild of one view. The view goes on serving and being kept up; only for the last few records, the
/// comparison and the switch it stands still.
final class ProjectionRebuild<K, R> {
    private static final int CLOSE_ENOUGH = 2_000;
    private static final int ROUNDS = 6;

    private final Projection<K, R> projection;
    private final RebuildTools tools;
    private final JdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final DeadLetters letters;
    private final ViewTable<K, R> target;
    private final List<Lane<K, R>> lanes = new ArrayList<>();
    private final LaneReader reader;

    ProjectionRebuild(Projection<K, R> projection, RebuildTools tools) {
        this.projection = projection;
        this.tools = tools;
        this.jdbc = tools.jdbc();
        this.checkpoints = new Checkpoints(jdbc);
        this.letters = new DeadLetters(jdbc);
        this.target = new ViewTable<>(projection.table(), projection.table().name() + "__new", jdbc);
        int threads = projection.commutative() ? 1 : tools.threads();
        this.reader = new LaneReader(tools.clients(), tools.topics(), projection.name(), threads);
        Rebuilding<K, R> rebuilding = new Rebuilding<>(
                projection, target, tools.transactions(), tools.codec(), letters.skipped(projection.name()));
        int limit = Math.max(1_000, tools.rows() / threads);
        lanePlaces().forEach(places -> lanes.add(new Lane<>(rebuilding, places, limit)));
    }

    /// Rebuilds, compares, and switches if the rows are the same or differences are accepted; else the old
    /// table stays.
    RebuildReport run(boolean acceptDifferences) {
        long begun = System.nanoTime();
        try (Connection locks = tools.connections().open()) {
            if (!lock(locks, "pg_try_advisory_lock", LockName.rebuilding(projection.name()))) {
                throw new IllegalStateException("the view " + projection.name() + " is being rebuilt already");
            }
            jdbc.execute("drop table if exists " + target.name());
            target.createIfMissing();
            catchUp();
            target.createIndexes();
            jdbc.execute("analyze " + target.name());
            catchUp();
            long held = System.nanoTime();
            lock(locks, "pg_advisory_lock", LockName.writing(projection.name()));
            Map<TopicPlace, Checkpoint> position = checkpoints.of(projection.name());
            reader.readTo(position, lanes);
            RowComparison comparison =
                    RowComparison.of(projection.table(), projection.table().name(), target.name(), jdbc);
            boolean switching = comparison.same() || acceptDifferences;
            if (switching) {
                new TableSwitch(jdbc, tools.transactions(), projection.name())
                        .to(projection.table().name(), target.name(), position, this::replaceDeadLetters);
            } else {
                jdbc.execute("drop table " + target.name());
            }
            return report(comparison, switching, begun, held);
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuild of " + projection.name() + " lost the database", e);
        }
    }

    private void catchUp() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<TopicPlace, Checkpoint> position = checkpoints.of(projection.name());
            long distance = 0;
            for (Lane<K, R> lane : lanes) {
                for (Map.Entry<TopicPlace, Checkpoint> reached : lane.reached().entrySet()) {
                    distance += distance(reached.getValue(), position.get(reached.getKey()));
                }
            }
            if (distance == 0 || round > 0 && distance < CLOSE_ENOUGH) {
                return;
            }
            reader.readTo(position, lanes);
        }
    }

    private static long distance(Checkpoint reached, @Nullable Checkpoint bound) {
        return bound == null ? 0 : Math.max(0, bound.publication() - reached.publication());
    }

    private void replaceDeadLetters() {
        letters.clear(projection.name());
        for (Lane<K, R> lane : lanes) {
            for (Lane.SetAside aside : lane.setAside()) {
                if (aside.decoded() instanceof Decoded.Broken broken) {
                    letters.fail(projection.name(), aside.incoming(), broken.cause());
                } else {
                    letters.await(projection.name(), aside.incoming());
                }
            }
        }
    }

    private RebuildReport report(RowComparison comparison, boolean switched, long begun, long held) {
        long now = System.nanoTime();
        return new RebuildReport(
                projection.name(),
                lanes.stream().mapToLong(Lane::events).sum(),
                comparison.rows(),
                comparison.missing(),
                comparison.surplus(),
                comparison.differing(),
                comparison.examples(),
                lanes.stream().mapToInt(lane -> lane.setAside().size()).sum(),
                switched,
                Duration.ofNanos(now - begun),
                Duration.ofNanos(now - held));
    }

    private List<Set<TopicPlace>> lanePlaces() {
        List<Set<TopicPlace>> places = new ArrayList<>();
        for (int partition = 0; partition < tools.topics().partitions(); partition++) {
            Set<TopicPlace> lane = new HashSet<>();
            for (String service : projection.services()) {
                lane.add(new TopicPlace(service, partition));
            }
            places.add(lane);
        }
        if (!projection.commutative()) {
            return places;
        }
        Set<TopicPlace> all = new HashSet<>();
        places.forEach(all::addAll);
        return List.of(all);
    }

    private static boolean lock(Connection connection, String function, LockName name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + function + "(" + name.sqlArguments() + ")")) {
            row.next();
            return "t".equals(row.getString(1)) || !function.contains("try");
        }
    }
}

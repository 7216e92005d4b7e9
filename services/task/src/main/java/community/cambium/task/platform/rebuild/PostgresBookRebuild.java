package community.cambium.task.platform.rebuild;

import static community.cambium.task.leasebook.LeaseRejection.REBUILD_UNDER_WAY;

import community.cambium.decider.CommandRejected;
import community.cambium.eventstream.database.LockName;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.task.leasebook.BookRebuild;
import community.cambium.task.leasebook.RebuildReport;
import community.cambium.task.leasebook.RebuildReport.Part;
import community.cambium.task.platform.postgres.BookPause;
import community.cambium.task.platform.postgres.LeasesFromTasks;
import community.cambium.task.platform.postgres.WantsFromTree;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Rebuilds the lease book in PostgreSQL. Everything is committed in pieces of well below a second, since a long
/// transaction would hold back what services publish.
public final class PostgresBookRebuild implements BookRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBookRebuild.class);
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final int TRIES = 5;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final StoreConnections connections;
    private final TreeTopic topic;
    private final OwnTasks tasks;
    private final Clock clock;
    private final Duration sameTextWithin;
    private final BookPause pause;

    /// @param sameTextWithin for how long the same text of the same person is refused
    public PostgresBookRebuild(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            StoreConnections connections,
            TreeTopic topic,
            OwnTasks tasks,
            Clock clock,
            Duration sameTextWithin) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.connections = connections;
        this.topic = topic;
        this.tasks = tasks;
        this.clock = clock;
        this.sameTextWithin = sameTextWithin;
        this.pause = new BookPause(jdbc);
    }

    @Override
    public boolean isPaused() {
        return pause.isPaused();
    }

    @Override
    public RebuildReport rebuild() {
        return locked(this::alone).orElseThrow(() -> new CommandRejected(REBUILD_UNDER_WAY));
    }

    /// Lets work go on if a rebuild was cut short by the end of its process. The book is then what it was before,
    /// since it is switched and work resumed in one transaction.
    public void resumeAfterCutShortRebuild() {
        if (isPaused()) {
            boolean resumed = locked(() -> {
                        pause.resume();
                        return true;
                    })
                    .orElse(false);
            LOG.warn(resumed ? "a rebuild of the lease book was cut short; work goes on" : "work is paused");
        }
    }

    /// A lock of the session keeps two processes from rebuilding at the same time, and ends with the process.
    private <T> Optional<T> locked(Supplier<T> work) {
        String lock = "select pg_try_advisory_lock("
                + LockName.rebuilding("lease-book").sqlArguments() + ")";
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet taken = statement.executeQuery(lock)) {
            taken.next();
            return taken.getBoolean(1) ? Optional.of(work.get()) : Optional.empty();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("the lease book cannot be locked for its rebuild", away);
        }
    }

    private RebuildReport alone() {
        boolean before = Boolean.TRUE.equals(transactions.execute(_ -> pause.pause()));
        LOG.info("work is paused; the lease book is being rebuilt");
        try {
            RebuildReport report = paused();
            LOG.info("the lease book has been rebuilt and work goes on: {}", report);
            return report;
        } catch (RuntimeException failed) {
            LOG.error("the lease book was not rebuilt and is what it was before", failed);
            if (!before) {
                pause.resume();
            }
            throw failed;
        }
    }

    private RebuildReport paused() {
        long started = clock.millis();
        String home = Objects.requireNonNull(jdbc.queryForObject("select current_schema()", String.class));
        NewBook book = new NewBook(jdbc, transactions);
        book.begin();
        WantsFromTree wants = new WantsFromTree(jdbc);
        AtomicLong ofTree = new AtomicLong();
        topic.read(events -> inPieces(events, ofTree, piece -> book.write(() -> wants.write(piece))));
        LeasesFromTasks leases = new LeasesFromTasks(jdbc, clock.instant().minus(sameTextWithin));
        AtomicLong ofTasks = new AtomicLong();
        tasks.read(told -> inPieces(told, ofTasks, piece -> book.write(() -> leases.write(piece))));
        long withoutSlot = book.settle();
        List<Part> parts = new BookComparison(jdbc).compare(home, NewBook.SCHEMA);
        takeOver(book, home);
        return new RebuildReport(
                ofTree.get(),
                ofTasks.get(),
                withoutSlot,
                clock.millis() - started,
                parts.stream().noneMatch(Part::differs),
                parts);
    }

    private static <T> void inPieces(List<T> all, AtomicLong count, Consumer<List<T>> writer) {
        for (int from = 0; from < all.size(); from += EVENTS_AT_ONCE) {
            writer.accept(all.subList(from, Math.min(all.size(), from + EVENTS_AT_ONCE)));
        }
        count.addAndGet(all.size());
    }

    /// Who reads the former book at this moment may be in the way.
    private void takeOver(NewBook book, String home) {
        for (int left = TRIES - 1; ; left--) {
            try {
                book.takeOver(home, pause::resume);
                return;
            } catch (ConcurrencyFailureException inTheWay) {
                if (left == 0) {
                    throw inTheWay;
                }
            }
        }
    }
}

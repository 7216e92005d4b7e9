package community.cambium.eventstream.project;

import community.cambium.eventstream.Projection;
import community.cambium.eventstream.consume.DeadLetters;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the tables of views that are not there, which then start anew from the log.
public final class ViewTables {
    private ViewTables() {}

    /// Makes what is missing; other replicas that do the same at the same time wait for it.
    public static void createMissing(
            Collection<? extends Projection<?, ?>> projections, JdbcTemplate jdbc, TransactionTemplate transactions) {
        for (Projection<?, ?> projection : projections) {
            transactions.executeWithoutResult(_ -> createIfMissing(projection, jdbc));
        }
    }

    private static <K, R> void createIfMissing(Projection<K, R> projection, JdbcTemplate jdbc) {
        jdbc.query("select pg_advisory_xact_lock(hashtext('cambium view tables'))", _ -> {});
        ViewTable<K, R> table =
                new ViewTable<>(projection.table(), projection.table().name(), jdbc);
        if (!table.exists()) {
            jdbc.update("delete from subscription_checkpoint where subscription = ?", projection.name());
            new DeadLetters(jdbc).clear(projection.name());
            table.createIfMissing();
            table.createIndexes();
        }
    }
}

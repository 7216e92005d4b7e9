package community.cambium.eventstream.project.rebuild;

import community.cambium.eventstream.consume.Checkpoint;
import community.cambium.eventstream.consume.Checkpoints;
import community.cambium.eventstream.consume.TopicPlace;
import java.util.Map;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts a new table in the place of the old one, in one short transaction that makes sure that the view has
/// not moved on.
final class TableSwitch {
    private static final int TRIES = 10;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final String subscription;

    TableSwitch(JdbcTemplate jdbc, TransactionTemplate transactions, String subscription) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.subscription = subscription;
    }

    /// Readers with long transactions may hold the old table; then the switch gives way to them and tries
    /// again.
    void to(String table, String newTable, Map<TopicPlace, Checkpoint> position, Runnable meanwhile) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(_ -> rename(table, newTable, position, meanwhile));
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void rename(String table, String newTable, Map<TopicPlace, Checkpoint> position, Runnable meanwhile) {
        jdbc.execute("set local lock_timeout = '1s'");
        jdbc.query(
                "select 1 from subscription_partition where subscription = ? order by partition for update",
                _ -> {},
                subscription);
        if (!new Checkpoints(jdbc).of(subscription).equals(position)) {
            throw new IllegalStateException(
                    "the view of " + subscription + " moved on during the comparison; start the rebuild again");
        }
        jdbc.execute("drop table " + table);
        jdbc.execute("alter table " + newTable + " rename to " + table);
        meanwhile.run();
    }
}

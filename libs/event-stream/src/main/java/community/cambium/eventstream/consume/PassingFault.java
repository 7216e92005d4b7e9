package community.cambium.eventstream.consume;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells faults of the database that pass by themselves (it restarts, two transactions collided) from those
/// of an event.
public final class PassingFault {
    /// Connection, resources, operator intervention, rollback of a transaction by the database, lock not
    /// available.
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "40", "55", "58");

    private PassingFault() {}

    /// Whether two transactions got in each other's way, so that trying again at once is worth it.
    static boolean isCollision(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    /// Whether the same may succeed a moment later.
    public static boolean is(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof TransientDataAccessException
                    || at instanceof RecoverableDataAccessException
                    || at instanceof DataAccessResourceFailureException
                    || at instanceof CannotCreateTransactionException
                    || at instanceof TransactionSystemException
                    || at instanceof SQLTransientException
                    || at instanceof SQLRecoverableException) {
                return true;
            }
            if (at instanceof SQLException e
                    && e.getSQLState() != null
                    && e.getSQLState().length() == 5) {
                return CLASSES.contains(e.getSQLState().substring(0, 2));
            }
        }
        return false;
    }
}

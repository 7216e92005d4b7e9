package community.cambium.eventstore.table;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a conflict with another writer from a database that does not work.
final class AppendConflicts {
    /// PostgreSQL's codes for a revision that is already taken, a transaction that cannot be put in order with the
    /// others, and a deadlock.
    private static final Set<String> CODES = Set.of("23505", "40001", "40P01");

    private AppendConflicts() {}

    static boolean isConflict(@Nullable Throwable problem) {
        return problem != null
                && (problem instanceof SQLException sql && CODES.contains(sql.getSQLState())
                        || isConflict(problem.getCause()));
    }
}

package community.cambium.eventstore.deciding;

import community.cambium.decider.CommandRejected;
import community.cambium.eventstore.ConcurrentAppend;
import community.cambium.eventstore.UnreadableStream;
import java.sql.SQLException;
import org.axonframework.common.AxonException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/// Says what went wrong in words that have nothing to do with Axon: a refusal stays a refusal, a conflict becomes a
/// [ConcurrentAppend], and a database that does not work becomes Spring's data access exception.
final class AppendProblems {
    private static final SQLExceptionSubclassTranslator SQL = new SQLExceptionSubclassTranslator();

    private final StateCache cache;

    AppendProblems(StateCache cache) {
        this.cache = cache;
    }

    RuntimeException of(Throwable problem) {
        return switch (problem) {
            case CommandRejected refusal -> refusal;
            case ConcurrentAppend conflict -> conflict;
            case UnreadableStream unreadable -> unreadable;
            case ConcurrencyException conflict -> conflict(conflict);
            case AggregateStreamCreationException conflict -> conflict(conflict);
            case ConcurrencyFailureException conflict -> conflict(conflict);
            case Error error -> throw error;
            default -> unexpected(problem);
        };
    }

    private static ConcurrentAppend conflict(Throwable problem) {
        return new ConcurrentAppend("somebody else appended at the same time", problem);
    }

    /// The database may have come back from an accident, with less than what was believed to be in it.
    private RuntimeException unexpected(Throwable problem) {
        cache.clear();
        SQLException cause = sqlCause(problem);
        if (problem instanceof AxonException && cause != null) {
            DataAccessException translated = SQL.translate("append events", null, cause);
            return translated == null ? new UncategorizedSQLException("append events", null, cause) : translated;
        }
        return problem instanceof RuntimeException known ? known : new IllegalStateException(problem);
    }

    private static @Nullable SQLException sqlCause(@Nullable Throwable problem) {
        if (problem == null) {
            return null;
        }
        return problem instanceof SQLException sql ? sql : sqlCause(problem.getCause());
    }
}

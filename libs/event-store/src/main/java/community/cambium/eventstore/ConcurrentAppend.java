package community.cambium.eventstore;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/// Thrown when somebody else appended to a stream while a command was being decided; nothing was appended, and the
/// same command may well succeed on a second try. It is one of Spring's concurrency failures, so that whoever tries
/// those again tries this again.
public final class ConcurrentAppend extends OptimisticLockingFailureException {
    public ConcurrentAppend(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

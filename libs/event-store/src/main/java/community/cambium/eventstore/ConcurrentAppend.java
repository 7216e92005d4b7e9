package community.cambium.eventstore;

import org.jspecify.annotations.Nullable;

/// Thrown when somebody else appended to a stream while a command was being decided; nothing was appended, and the
/// same command may well succeed on a second try.
public final class ConcurrentAppend extends RuntimeException {
    public ConcurrentAppend(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package community.cambium.eventstore;

/// Thrown when somebody else appended to a stream while a command was being decided; nothing was appended, and the
/// same command may well succeed on a second try.
public final class ConcurrentAppend extends RuntimeException {
    public ConcurrentAppend(String message, Throwable cause) {
        super(message, cause);
    }
}

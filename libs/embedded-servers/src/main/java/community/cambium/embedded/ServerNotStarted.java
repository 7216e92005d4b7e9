package community.cambium.embedded;

/// A server could not be started; the message says what is in the way.
public class ServerNotStarted extends RuntimeException {
    public ServerNotStarted(String message) {
        super(message);
    }

    public ServerNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}

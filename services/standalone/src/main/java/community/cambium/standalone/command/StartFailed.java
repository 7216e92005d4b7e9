package community.cambium.standalone.command;

import community.cambium.embedded.ServerNotStarted;
import java.nio.file.Path;

/// Cambium could not be started; the message is meant for a person at a terminal.
final class StartFailed extends RuntimeException {
    private StartFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /// A taken port speaks for itself; for the rest there is the log.
    static StartFailed because(RuntimeException failure, Path log) {
        if (failure instanceof ServerNotStarted) {
            return new StartFailed(String.valueOf(failure.getMessage()), failure);
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new StartFailed(
                "Cambium could not be started: " + root + System.lineSeparator() + "See " + log, failure);
    }
}

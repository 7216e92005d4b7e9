package community.cambium.decider;

import java.util.Map;

/// Thrown by a decider when a command cannot be obeyed; nothing was changed.
public final class CommandRejected extends RuntimeException {
    private final transient Rejection rejection;
    private final transient Map<String, String> details;

    public CommandRejected(Rejection rejection) {
        this(rejection, Map.of());
    }

    /// `details` are numbers and ids that help the caller, never personal words.
    public CommandRejected(Rejection rejection, Map<String, String> details) {
        super(rejection.code() + (details.isEmpty() ? "" : " " + details), null, false, false);
        this.rejection = rejection;
        this.details = Map.copyOf(details);
    }

    public Rejection rejection() {
        return rejection;
    }

    public Map<String, String> details() {
        return details;
    }
}

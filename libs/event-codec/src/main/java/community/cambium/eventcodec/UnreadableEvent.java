package community.cambium.eventcodec;

import org.jspecify.annotations.Nullable;

/// Thrown for an event whose name is known but whose content cannot be understood; nobody may skip it silently.
public final class UnreadableEvent extends RuntimeException {
    private final EventName name;

    public UnreadableEvent(EventName name, String problem, @Nullable Throwable cause) {
        super("event " + name.type() + " (version " + name.version() + ") cannot be read: " + problem, cause);
        this.name = name;
    }

    public EventName name() {
        return name;
    }
}

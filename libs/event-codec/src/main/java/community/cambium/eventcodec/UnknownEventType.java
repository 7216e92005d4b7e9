package community.cambium.eventcodec;

/// Thrown for an event whose stored name this program has never heard of; a reader of others' events may skip it.
public final class UnknownEventType extends RuntimeException {
    private final EventName name;

    public UnknownEventType(EventName name) {
        super("no event is known by the name " + name.type() + " (version " + name.version() + ")");
        this.name = name;
    }

    public EventName name() {
        return name;
    }
}

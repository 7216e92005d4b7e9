package community.cambium.eventcodec;

/// The names of the Kafka headers that say everything about an event but its content; CloudEvents names where there are
/// such.
public final class EventHeaders {
    /// The event's own id, a UUID.
    public static final String ID = "ce_id";

    /// The stored name, `task.reply-written`.
    public static final String TYPE = "ce_type";

    /// The version of the fields, a decimal number.
    public static final String DATA_VERSION = "ce_dataversion";

    /// The service that wrote the event.
    public static final String SOURCE = "ce_source";

    /// The stream in which the event stands.
    public static final String SUBJECT = "ce_subject";

    /// When the event was appended, ISO-8601 in UTC.
    public static final String TIME = "ce_time";

    /// The kind of the stream.
    public static final String STREAM_TYPE = "streamtype";

    /// The place in the stream, from 0.
    public static final String STREAM_REVISION = "streamrevision";

    /// The gapless publication number within the service.
    public static final String PUBLICATION = "publication";

    /// Who caused the event, if a person or client did.
    public static final String ACTOR = "actor";

    /// The id of the event that led to this one, if one did.
    public static final String CAUSATION_ID = "causationid";

    /// What belongs together across services.
    public static final String CORRELATION_ID = "correlationid";

    /// The W3C trace context.
    public static final String TRACE_PARENT = "traceparent";

    private EventHeaders() {}
}

package community.cambium.eventcodec;

import community.cambium.events.CambiumEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes events as JSON and reads them back, under their stored names and versions. The same event always gives the
/// same bytes, so bytes can be compared.
public final class EventCodec {
    private static final EventCodec STANDARD = of(EventFamilies.PUBLISHED, List.of(), PersonalTextSeam.open());

    private final Map<Class<?>, Written> byClass = new HashMap<>();
    private final Map<String, Readable> byType = new HashMap<>();
    private final Map<EventName, Upcaster> upcasters = new HashMap<>();
    private final JsonMapper mapper;

    private EventCodec(
            Collection<Class<? extends CambiumEvent>> families,
            Collection<Upcaster> upcasters,
            PersonalTextSeam personalTexts) {
        Map<Class<? extends CambiumEvent>, EventName> names = EventFamilies.namesOf(families);
        mapper = EventJson.mapperFor(names.keySet(), personalTexts);
        names.forEach((type, name) -> {
            byClass.put(type, new Written(name, mapper.writerFor(type)));
            byType.put(name.type(), new Readable(name, mapper.readerFor(type)));
        });
        upcasters.forEach(upcaster -> this.upcasters.put(upcaster.from(), upcaster));
    }

    /// The codec of the published language: it knows every sealed interface of it.
    public static EventCodec standard() {
        return STANDARD;
    }

    /// A codec of the events below the given sealed interfaces.
    public static EventCodec of(
            Collection<Class<? extends CambiumEvent>> families,
            Collection<Upcaster> upcasters,
            PersonalTextSeam personalTexts) {
        return new EventCodec(families, upcasters, personalTexts);
    }

    /// The event as JSON in UTF-8.
    public byte[] encode(CambiumEvent event) {
        Written written = written(event.getClass());
        try {
            return written.writer().writeValueAsBytes(event);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("event " + written.name() + " cannot be written", e);
        }
    }

    /// The event that was stored under a name and version.
    ///
    /// Throws [UnknownEventType] if there is no event of that name, [UnreadableEvent] if the bytes are not what
    /// the name promises.
    public CambiumEvent decode(String type, int version, byte[] json) {
        EventName stored = new EventName(type, version);
        Readable readable = byType.get(type);
        if (readable == null) {
            throw new UnknownEventType(stored);
        }
        int present = readable.name().version();
        if (version < 1 || version > present) {
            throw new UnreadableEvent(stored, "the versions 1 to " + present + " are known", null);
        }
        try {
            Object event = version == present
                    ? readable.reader().readValue(json)
                    : readable.reader().readValue(lifted(stored, present, json));
            return complete(stored, event);
        } catch (JacksonException e) {
            throw new UnreadableEvent(stored, e.getOriginalMessage() + at(e), e);
        }
    }

    /// The stored name and present version of a kind of event.
    public EventName nameOf(Class<? extends CambiumEvent> type) {
        return written(type).name();
    }

    /// Whether some version of an event of this name can be read.
    public boolean knows(String type) {
        return byType.containsKey(type);
    }

    /// Every kind of event that this codec writes.
    public Set<Class<?>> events() {
        return Set.copyOf(byClass.keySet());
    }

    private Written written(Class<?> type) {
        Written written = byClass.get(type);
        if (written == null) {
            throw new IllegalArgumentException(type.getName() + " is not an event of this codec");
        }
        return written;
    }

    private JsonNode lifted(EventName stored, int present, byte[] json) {
        if (!(mapper.readTree(json) instanceof ObjectNode fields)) {
            throw new UnreadableEvent(stored, "it is not a JSON object", null);
        }
        ObjectNode lifted = fields;
        for (int version = stored.version(); version < present; version++) {
            Upcaster upcaster = upcasters.get(new EventName(stored.type(), version));
            if (upcaster == null) {
                throw new UnreadableEvent(stored, "nothing lifts version " + version + " to the next", null);
            }
            lifted = upcaster.lift().apply(lifted);
        }
        return lifted;
    }

    private static CambiumEvent complete(EventName stored, @Nullable Object event) {
        if (event instanceof CambiumEvent read) {
            return read;
        }
        throw new UnreadableEvent(stored, "it is not a JSON object", null);
    }

    private static String at(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private record Written(EventName name, ObjectWriter writer) {}

    private record Readable(EventName name, ObjectReader reader) {}
}

package community.cambium.eventcodec;

import community.cambium.events.CambiumEvent;
import community.cambium.events.EventType;
import community.cambium.events.FreeLabelEvent;
import community.cambium.events.ImportEvent;
import community.cambium.events.LanguageEvent;
import community.cambium.events.LotteryEvent;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.ModerationEvent;
import community.cambium.events.ParametersEvent;
import community.cambium.events.ReleaseEvent;
import community.cambium.events.SuspensionEvent;
import community.cambium.events.TaskEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The kinds of streams and the events that each can hold, as the sealed interfaces of the published language say.
public final class EventFamilies {
    /// Every sealed interface of the published language, in the order in which people read about them.
    static final List<Class<? extends CambiumEvent>> PUBLISHED = List.of(
            TaskEvent.class,
            FreeLabelEvent.class,
            ImportEvent.class,
            MessageTreeEvent.class,
            LotteryEvent.class,
            LanguageEvent.class,
            ParametersEvent.class,
            ModerationEvent.class,
            SuspensionEvent.class,
            ReleaseEvent.class);

    private EventFamilies() {}

    /// Every event record below the given sealed interfaces with its stored name; no name may be used twice.
    static Map<Class<? extends CambiumEvent>, EventName> namesOf(Collection<Class<? extends CambiumEvent>> families) {
        Map<Class<? extends CambiumEvent>, EventName> names = new LinkedHashMap<>();
        Map<String, Class<?>> owners = new LinkedHashMap<>();
        for (Class<? extends CambiumEvent> family : families) {
            for (Class<? extends CambiumEvent> event : eventsOf(family)) {
                EventName name = nameOf(event);
                Class<?> owner = owners.putIfAbsent(name.type(), event);
                if (owner != null && owner != event) {
                    throw new IllegalArgumentException(
                            owner.getName() + " and " + event.getName() + " both want the name " + name.type());
                }
                names.put(event, name);
            }
        }
        return names;
    }

    /// The event records below one sealed interface, in the order of the source.
    public static <E extends CambiumEvent> List<Class<? extends E>> eventsOf(Class<E> family) {
        List<Class<? extends E>> events = new ArrayList<>();
        collect(family, family, events);
        return List.copyOf(events);
    }

    private static <E> void collect(Class<E> family, Class<?> type, List<Class<? extends E>> into) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(family, permitted, into);
            }
        } else if (type.isRecord()) {
            into.add(type.asSubclass(family));
        } else {
            throw new IllegalArgumentException(type.getName() + " is neither sealed nor a record");
        }
    }

    private static EventName nameOf(Class<? extends CambiumEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return new EventName(type.value(), type.version());
    }
}

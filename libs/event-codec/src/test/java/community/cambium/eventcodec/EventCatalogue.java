package community.cambium.eventcodec;

import community.cambium.events.CambiumEvent;
import community.cambium.events.PersonalText;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the page on which every event stands with its fields, from the types and their own comments.
final class EventCatalogue {
    private final SourceComments comments;
    private final StringBuilder page = new StringBuilder();

    private EventCatalogue(SourceComments comments) {
        this.comments = comments;
    }

    static String page() throws IOException {
        EventCatalogue catalogue = new EventCatalogue(SourceComments.ofThePublishedLanguage());
        catalogue.write();
        return catalogue.page.toString();
    }

    private void write() {
        page.append("""
            # The events

            Every event that the services share, as it stands on the wire and in the stores: JSON under a stable name and version.
            Absent values are left out, ids are bare UUIDs, instants are ISO-8601 in UTC, constants are in lower case.
            This page is generated from `libs/events` and compared in a test; after a change of the events write it anew with

            ```
            mvn -pl libs/event-codec -am test -Dtest=EventCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false -Dcambium.catalogue.write=true
            ```
            """);
        EventFamilies.PUBLISHED.forEach(this::family);
        values();
    }

    private void family(Class<? extends CambiumEvent> family) {
        page.append("\n## ")
                .append(family.getSimpleName())
                .append("\n\n")
                .append(text(family))
                .append('\n');
        EventFamilies.eventsOf(family).forEach(this::event);
    }

    private void event(Class<? extends CambiumEvent> event) {
        EventName name = EventCodec.standard().nameOf(event);
        page.append("\n### `")
                .append(name.type())
                .append("` version ")
                .append(name.version())
                .append("\n\n");
        page.append(event.getSimpleName()).append(": ").append(text(event)).append("\n\n");
        fields(event);
        page.append("\n```json\n")
                .append(new String(EventCodec.standard().encode(SampleEvents.full(event)), StandardCharsets.UTF_8))
                .append("\n```\n");
    }

    private void fields(Class<?> type) {
        page.append("| field | what it is | |\n|---|---|---|\n");
        SourceComments.Comment comment = comments.of(type);
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            page.append("| `").append(component.getName()).append("` | ").append(nameOf(component.getGenericType()));
            page.append(optional ? ", may be absent | " : " | ");
            page.append(comment.components().getOrDefault(component.getName(), ""))
                    .append(" |\n");
        }
    }

    private void values() {
        List<Class<?>> types = ValueTypes.in(EventCodec.standard().events()).stream()
                .filter(type -> type.getName().startsWith("community.cambium."))
                .filter(type -> !CambiumEvent.class.isAssignableFrom(type))
                .sorted(Comparator.<Class<?>, String>comparing(EventCatalogue::plainName))
                .toList();
        page.append("\n## Ids\n\nEach is a UUID of its own kind.\n\n| id | |\n|---|---|\n");
        types.stream()
                .filter(IdJson::isId)
                .forEach(id -> page.append("| ")
                        .append(plainName(id))
                        .append(" | ")
                        .append(text(id))
                        .append(" |\n"));
        page.append("\n## Values\n");
        types.stream().filter(type -> !IdJson.isId(type)).forEach(this::value);
    }

    private void value(Class<?> type) {
        page.append("\n### ")
                .append(plainName(type))
                .append("\n\n")
                .append(text(type))
                .append("\n\n");
        if (type.isEnum()) {
            page.append(Arrays.stream(type.getEnumConstants())
                            .map(constant -> "`" + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT) + "`")
                            .collect(Collectors.joining(", ")))
                    .append("\n");
        } else if (type == PersonalText.class) {
            page.append("An object of `owner` (ContributorId) and `text`, the words as they are stored.\n");
        } else {
            fields(type);
        }
    }

    private String text(Class<?> type) {
        return comments.of(type).text();
    }

    private static String nameOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<String> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(EventCatalogue::nameOf)
                    .toList();
            return generic.getRawType() == List.class
                    ? "list of " + arguments.getFirst()
                    : generic.getRawType() == Set.class
                            ? "set of " + arguments.getFirst()
                            : "object from " + arguments.getFirst() + " to " + arguments.getLast();
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "String" -> "text";
            case "int", "Integer", "long", "Long" -> "whole number";
            case "double", "Double" -> "number";
            case "boolean", "Boolean" -> "yes or no";
            case "Instant" -> "instant";
            default -> plainName((Class<?>) type);
        };
    }

    private static String plainName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}

package community.cambium.oasst.read;

import community.cambium.events.Role;
import community.cambium.oasst.ExportDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object; a field of the wrong type is refused by name.
record Fields(long line, String where, JsonNode object) {

    UnreadableExport wrong(String field, String problem) {
        return wrong(Damage.FIELD_WRONG, field, problem);
    }

    UnreadableExport wrong(Damage damage, String field, String problem) {
        JsonNode id = object.get("message_id");
        String message = UnreadableExport.message(id != null && id.isString() ? id.stringValue() : "");
        return new UnreadableExport(
                line,
                damage,
                message + ", " + field,
                where + " " + problem,
                "Correct this line, or leave its tree out");
    }

    boolean has(String name) {
        JsonNode value = object.get(name);
        return value != null && !value.isNull();
    }

    @Nullable
    JsonNode get(String name) {
        return has(name) ? object.get(name) : null;
    }

    String required(String name) {
        String value = string(name);
        if (value == null) {
            throw wrong(name, "has no " + name);
        }
        return value;
    }

    /// An id: as it stands, lower case if it is a UUID.
    @Nullable
    String id(String name) {
        String value = string(name);
        if (value != null && value.isBlank()) {
            throw wrong(name, "has an empty " + name);
        }
        return value != null && SeenIds.isUuid(value) ? value.toLowerCase(java.util.Locale.ROOT) : value;
    }

    String requiredId(String name) {
        required(name);
        return java.util.Objects.requireNonNull(id(name));
    }

    @Nullable
    String string(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(name, "has a " + name + " that is no string");
        }
        String text = value.stringValue();
        if (hasHalfSurrogate(text)) {
            throw wrong(name, "has a " + name + " with half a surrogate pair, which is no character");
        }
        return text;
    }

    @Nullable
    Integer integer(String name) {
        JsonNode value = get(name);
        return value == null ? null : integer(name, value);
    }

    int integer(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw wrong(plain(name), "has a " + name + " that is no whole number from 0 to 2147483647");
        }
        return value.intValue();
    }

    @Nullable
    Double number(String name, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(plain(name), "has a " + name + " that is no number");
        }
        return value.doubleValue();
    }

    @Nullable
    Boolean bool(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(name, "has a " + name + " that is neither true nor false");
        }
        return value == null ? null : value.booleanValue();
    }

    @Nullable
    Instant moment(String name) {
        String text = string(name);
        try {
            return text == null ? null : ExportDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(
                    Damage.DATE_UNREADABLE, name, "has a " + name + " that is no ISO-8601 moment: " + shortened(text));
        }
    }

    Role role() {
        String name = required("role");
        return switch (name) {
            case "prompter" -> Role.PROMPTER;
            case "assistant" -> Role.ASSISTANT;
            default ->
                throw wrong(
                        Damage.ROLE_WRONG,
                        "role",
                        "has the unknown role " + shortened(name) + ", neither prompter nor assistant");
        };
    }

    /// The entries of a JSON object, in file order; empty if the field is absent or null.
    <V> Map<String, V> map(String name, BiFunction<String, JsonNode, V> read) {
        JsonNode value = get(name);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw wrong(name, "has " + name + " that are no JSON object");
        }
        Map<String, V> entries = new LinkedHashMap<>();
        value.properties().forEach(entry -> entries.put(entry.getKey(), read.apply(entry.getKey(), entry.getValue())));
        return entries;
    }

    /// The name of a field; what names a label or a reaction is somebody's word.
    private static String plain(String name) {
        return name.indexOf(' ') < 0 ? name : "labels, emojis or detoxify";
    }

    static String shortened(String text) {
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + '"';
    }

    private static boolean hasHalfSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}

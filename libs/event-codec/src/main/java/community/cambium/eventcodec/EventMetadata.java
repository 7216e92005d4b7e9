package community.cambium.eventcodec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is stored beside an event: `{"key":...,"actor":...,"causation":...,"correlation":...}`, absent where unknown.
///
/// @param key what must stay in order with it: the event's ordering key
/// @param actor the person or client who caused it, if one did
/// @param causation the event that led to it, if one did
/// @param correlation what it belongs to across services, if anything
public record EventMetadata(
        String key,
        @Nullable String actor,
        @Nullable UUID causation,
        @Nullable UUID correlation) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TYPICAL_SIZE = 200;

    /// The metadata as JSON in UTF-8.
    public byte[] toJson() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("key", key);
            if (actor != null) {
                json.writeStringProperty("actor", actor);
            }
            if (causation != null) {
                json.writeStringProperty("causation", causation.toString());
            }
            if (correlation != null) {
                json.writeStringProperty("correlation", correlation.toString());
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /// The metadata that was stored as these bytes; throws [IllegalArgumentException] if it is none.
    public static EventMetadata read(byte[] json) {
        try {
            JsonNode fields = JSON.readTree(json);
            String key = text(fields, "key");
            if (key == null) {
                throw new IllegalArgumentException(
                        "metadata without a key: " + new String(json, StandardCharsets.UTF_8));
            }
            return new EventMetadata(
                    key, text(fields, "actor"), uuid(text(fields, "causation")), uuid(text(fields, "correlation")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("metadata is no JSON object", e);
        }
    }

    private static @Nullable String text(JsonNode fields, String name) {
        JsonNode field = fields.path(name);
        return field.isString() ? field.stringValue() : null;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}

package community.cambium.task.service;

import static community.cambium.testing.Eventually.eventually;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Short words for requests.
final class Tasks {
    private Tasks() {}

    /// A task of this kind as soon as there is one.
    static JsonNode eventuallyAssigned(TaskServer server, UUID who, String kind) {
        AtomicReference<@Nullable JsonNode> sheet = new AtomicReference<>();
        eventually(() -> sheet.set(server.assigned(who, kind)));
        return Objects.requireNonNull(sheet.get());
    }

    static String text(String clientMessageId, String text) {
        return JsonMapper.shared()
                .writeValueAsString(java.util.Map.of("clientMessageId", clientMessageId, "text", text));
    }

    static String review(String clientMessageId, String labels) {
        return "{\"clientMessageId\":\"" + clientMessageId + "\",\"labels\":" + labels + "}";
    }

    static String ranking(String clientMessageId, String order) {
        return "{\"clientMessageId\":\"" + clientMessageId + "\",\"order\":" + order + ",\"notRankable\":false}";
    }

    static String id(JsonNode sheet) {
        return sheet.path("id").asString();
    }
}

package community.cambium.task.service;

import community.cambium.http.CallerRole;
import community.cambium.task.service.TaskServer.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Hands files in as an operator does, and asks what was refused.
final class ImportCalls {
    private final TaskServer server;
    private final UUID operator;

    ImportCalls(TaskServer server, UUID operator) {
        this.server = server;
        this.operator = operator;
    }

    /// The answer to a file of this origin.
    Answer send(UUID key, String origin, BodyPublisher file) {
        return server.send(server.request(operator, "/imports?fate=ready&origin=" + origin, CallerRole.OPERATOR)
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key.toString())
                .POST(file));
    }

    /// The answer to a file.
    Answer send(UUID key, String file) {
        return send(key, "test", BodyPublishers.ofString(file));
    }

    /// What is refused of a file that nobody has handed in before, as `line reason`.
    List<String> refusals(String file) {
        UUID key = UUID.randomUUID();
        return refusals(key, send(key, file));
    }

    /// The refusals as `line reason`, as soon as the view has them.
    List<String> refusals(UUID key, Answer answer) {
        String path = "/imports/" + key + "/refusals?limit=2&after=" + answer.header("Cambium-Event");
        List<String> refusals = new ArrayList<>();
        String cursor = "";
        do {
            String next = cursor;
            JsonNode page = server.send(server.request(operator, path + "&cursor=" + next, CallerRole.AUDITOR)
                            .GET())
                    .ok();
            page.path("items")
                    .forEach(item -> refusals.add(item.path("line").asLong() + " "
                            + item.path("reason").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return refusals;
    }
}

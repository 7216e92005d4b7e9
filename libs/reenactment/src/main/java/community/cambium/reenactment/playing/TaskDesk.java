package community.cambium.reenactment.playing;

import community.cambium.events.TaskKind;
import community.cambium.reenactment.connection.Answer;
import community.cambium.reenactment.connection.Http;
import community.cambium.reenactment.connection.People;
import community.cambium.reenactment.connection.PlayFailed;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Does tasks as a contributor: asks for a named one, says that it was seen, hands in the work.
final class TaskDesk {
    private static final int ATTEMPTS = 5;
    private static final Set<String> OVER = Set.of("lease-ended", "lease-lost", "task-skipped");

    private final Http http;
    private final URI tasks;
    private final People people;

    TaskDesk(Http http, URI taskService, People people) {
        this.http = http;
        this.tasks = taskService;
        this.people = people;
    }

    /// Which task a person asks for.
    ///
    /// @param key names this piece of work for ever, so that asking twice gives the same task
    record Wanted(
            String person,
            String key,
            TaskKind kind,
            String language,
            @Nullable String want,
            @Nullable String message) {
        String inWords() {
            String about = message == null ? "" : " about the message " + message;
            return "the " + kind.name().toLowerCase(Locale.ROOT) + " of " + person + about;
        }
    }

    /// Does the task and returns what the service answered to the work. A lease that ran out while the play was
    /// stopped is replaced by a new one.
    Answer complete(Wanted wanted, String action, Function<JsonNode, Map<String, ?>> work) {
        String token = people.contributor(wanted.person);
        Answer last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String key = wanted.key + " " + attempt;
            Answer task = request(wanted, token, key);
            URI uri = tasks.resolve("/tasks/" + task.text("id"));
            http.post(URI.create(uri + "/acknowledgement"), token, key + " acknowledgement", Map.of());
            Map<String, Object> body = new LinkedHashMap<>(work.apply(task.body()));
            body.put("clientMessageId", wanted.key);
            last = http.post(URI.create(uri + "/" + action), token, key + " " + action, body);
            if (last.succeeded()) {
                return last;
            }
            if (!OVER.contains(last.problem())) {
                break;
            }
        }
        throw new PlayFailed(wanted.inWords() + " was refused: " + (last == null ? "" : last.inWords()));
    }

    private Answer request(Wanted wanted, String token, String key) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", wanted.kind.name().toLowerCase(Locale.ROOT));
        body.put("languages", List.of(wanted.language));
        if (wanted.want != null) {
            body.put("want", wanted.want);
        }
        if (wanted.message != null) {
            body.put("message", wanted.message);
        }
        Answer task = http.post(tasks.resolve("/tasks"), token, key, body);
        if (!task.succeeded()) {
            throw new PlayFailed("no task for " + wanted.inWords() + ": " + task.inWords());
        }
        return task;
    }

    /// Labels a message outside any task.
    void label(String person, String message, Map<String, Double> labels) {
        Answer answer = http.put(
                tasks.resolve("/messages/" + message + "/labels"),
                people.contributor(person),
                Map.of("labels", labels));
        if (!answer.succeeded()) {
            throw new PlayFailed("free labels for " + message + " were refused: " + answer.inWords());
        }
    }
}

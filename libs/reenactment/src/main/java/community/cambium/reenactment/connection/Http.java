package community.cambium.reenactment.connection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Speaks JSON with the services, and waits patiently where an answer may still change.
public final class Http implements AutoCloseable {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final Duration patience;
    private final LongAdder requests = new LongAdder();

    /// @param patience how long one request is repeated before its tree is given up
    public Http(Duration patience) {
        this.patience = patience;
    }

    /// Requests sent so far.
    public long requests() {
        return requests.sum();
    }

    /// Posts until the answer is a success or can no longer change. A repeated post is the same request by its key.
    public Answer post(URI uri, String token, String key, Map<String, ?> body) {
        return untilSettled(request(uri, token)
                .header("Idempotency-Key", key)
                .POST(publisher(body))
                .build());
    }

    public Answer put(URI uri, String token, Map<String, ?> body) {
        return untilSettled(request(uri, token).PUT(publisher(body)).build());
    }

    public Answer get(URI uri, String token) {
        return untilSettled(request(uri, token).GET().build());
    }

    /// Asks until the answer is as wished.
    public Answer getUntil(URI uri, String token, Predicate<Answer> wished, String what) {
        return until(request(uri, token).GET().build(), wished, what);
    }

    /// Stores the answer in a file.
    public void download(URI uri, String token, Path file) {
        HttpRequest request =
                request(uri, token).timeout(Duration.ofMinutes(30)).GET().build();
        try {
            HttpResponse<Path> response = client.send(request, HttpResponse.BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw new PlayFailed(uri + " answered " + response.statusCode());
            }
        } catch (IOException e) {
            throw new PlayFailed("cannot fetch " + uri, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private Answer untilSettled(HttpRequest request) {
        return until(request, answer -> answer.succeeded() || !answer.mayChange(), "an answer");
    }

    private Answer until(HttpRequest request, Predicate<Answer> wished, String what) {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = SHORTEST_PAUSE;
        while (true) {
            Answer answer = null;
            IOException trouble = null;
            try {
                answer = send(request);
                if (wished.test(answer)) {
                    return answer;
                }
            } catch (IOException e) {
                trouble = e;
            }
            if (System.nanoTime() > deadline) {
                throw gaveUp(request, what, answer, trouble);
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private PlayFailed gaveUp(
            HttpRequest request, String what, @Nullable Answer answer, @Nullable IOException trouble) {
        String asked = "waited " + patience.toSeconds() + " s for " + what + " from " + request.method() + " "
                + request.uri() + "; the last answer was ";
        return trouble == null
                ? new PlayFailed(asked + (answer == null ? "none" : answer.inWords() + " " + answer.body()))
                : new PlayFailed(asked + trouble, trouble);
    }

    private Answer send(HttpRequest request) throws IOException {
        requests.increment();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private JsonNode parse(String body) {
        if (body.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.objectNode().put("detail", body);
        }
    }

    private static HttpRequest.Builder request(URI uri, String token) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher publisher(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body), StandardCharsets.UTF_8);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static PlayFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PlayFailed("stopped", e);
    }
}

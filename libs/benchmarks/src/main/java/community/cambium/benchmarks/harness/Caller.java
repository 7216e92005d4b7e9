package community.cambium.benchmarks.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who calls a service by HTTP with a token.
public final class Caller {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client;
    private final String service;
    private final String token;

    public Caller(HttpClient client, String service, String token) {
        this.client = client;
        this.service = service;
        this.token = token;
    }

    /// What came back.
    public record Answer(int status, JsonNode body) {
        public String text(String field) {
            return body.path(field).asString("");
        }

        /// This answer, if it is a good one.
        public Answer good() {
            if (status / 100 != 2) {
                throw new IllegalStateException("answered " + status + " " + body);
            }
            return this;
        }
    }

    public Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8)));
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), JSON.readTree(answer.body().isBlank() ? "{}" : answer.body()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + token);
    }
}

package community.cambium.standalone.demo;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import community.cambium.standalone.PortPlan;
import community.cambium.standalone.StandaloneService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP surface of the services, as a client sees it.
final class Surface implements AutoCloseable {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final PortPlan ports;
    private final TokenMint mint;

    Surface(PortPlan ports, TokenMint mint) {
        this.ports = ports;
        this.mint = mint;
    }

    /// A service did not answer; it may be stopping.
    static final class Unreachable extends RuntimeException {
        Unreachable(String path, Throwable cause) {
            super(path + " did not answer: " + cause, cause);
        }
    }

    /// Who asks.
    record Person(String name, UUID id, Set<CallerRole> roles) {}

    /// What came back.
    record Answer(int status, JsonNode body) {
        boolean succeeded() {
            return status / 100 == 2;
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Answer get(Person person, StandaloneService service, String path) {
        return send(request(person, service, path).GET());
    }

    Answer post(Person person, StandaloneService service, String path, Map<String, ?> body) {
        var content = HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body), StandardCharsets.UTF_8);
        return send(request(person, service, path)
                .header("Content-Type", "application/json")
                .POST(content));
    }

    void download(Person person, StandaloneService service, String path, Path file) {
        try {
            var answer =
                    client.send(request(person, service, path).GET().build(), HttpResponse.BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new Unreachable(path, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = answer.body().isBlank() ? "{}" : answer.body();
            return new Answer(answer.statusCode(), json.readTree(body));
        } catch (IOException e) {
            throw new Unreachable("a service", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder request(Person person, StandaloneService service, String path) {
        return HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + mint.mint(person.id(), person.roles(), LIFE));
    }

    private static Unreachable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Unreachable("a service", e);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

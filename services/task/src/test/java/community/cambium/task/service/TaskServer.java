package community.cambium.task.service;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenKeys;
import community.cambium.http.token.TokenMint;
import community.cambium.service.CambiumService;
import community.cambium.task.TaskApplication;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service on a real port, which can be stopped and started again on the same data, and a client for
/// it.
final class TaskServer implements AutoCloseable {
    private final TestDatabase database;
    private final String prefix;
    private final TokenKeys keys = TokenKeys.inMemory();
    private final Path jwkSet;
    private final String[] settings;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private ConfigurableApplicationContext context;

    TaskServer(TestDatabase database, String prefix, Path home, String... settings) {
        this.database = database;
        this.prefix = prefix;
        this.jwkSet = keys.writePublicSet(home.resolve("keys.json"));
        this.settings = settings;
        this.context = start();
    }

    private ConfigurableApplicationContext start() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--cambium.tokens.jwk-set=" + jwkSet,
                "--cambium.topics.prefix=" + prefix,
                "--cambium.topics.partitions=4",
                "--cambium.task.limits.tasks=0",
                "--cambium.task.limits.assistant-replies=0",
                "--cambium.task.limits.prompter-replies=0",
                "--cambium.task.look-for-ended-leases=100ms",
                "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
        arguments.addAll(List.of(settings));
        return CambiumService.named("task", TaskApplication.class).run(arguments.toArray(String[]::new));
    }

    void restart() {
        context.close();
        context = start();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        // Who waits for what a test left under way waits for ever.
        client.shutdownNow();
        context.close();
    }

    private URI uri(String path) {
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return URI.create("http://localhost:" + port + path);
    }

    HttpRequest.Builder request(UUID who, String path, CallerRole... roles) {
        Set<CallerRole> all = roles.length == 0 ? Set.of(CallerRole.CONTRIBUTOR) : Set.of(roles);
        String token = tokens.computeIfAbsent(
                who + " " + all.hashCode(), _ -> new TokenMint(keys).mint(who, all, Duration.ofMinutes(30)));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    Answer get(UUID who, String path) {
        return send(request(who, path).GET());
    }

    Answer post(UUID who, String path, String json, CallerRole... roles) {
        return send("POST", who, path, BodyPublishers.ofString(json), roles);
    }

    Answer put(UUID who, String path, String json) {
        return send("PUT", who, path, BodyPublishers.ofString(json));
    }

    Answer send(String method, UUID who, String path, BodyPublisher body, CallerRole... roles) {
        return send(request(who, path, roles)
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Asks for a task of a kind in English and gives its sheet.
    JsonNode assigned(UUID who, String kind) {
        return post(who, "/tasks", "{\"kind\":\"" + kind + "\",\"languages\":[\"en\"]}")
                .created();
    }

    /// What the service answered.
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        JsonNode created() {
            if (status() != 201) {
                throw new AssertionError(status() + " " + response.body());
            }
            return json();
        }

        JsonNode ok() {
            if (status() != 200) {
                throw new AssertionError(status() + " " + response.body());
            }
            return json();
        }

        /// The status and the code of a problem, such as `404 nothing-to-do`.
        String problem() {
            String type = json().path("type").asString("no problem: " + response.body());
            return status() + " " + type.replace("urn:cambium:problem:", "");
        }
    }
}

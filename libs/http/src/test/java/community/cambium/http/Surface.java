package community.cambium.http;

import community.cambium.http.token.TokenKeys;
import community.cambium.http.token.TokenMint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small service on a real port, and a client that has a key to mint tokens with.
final class Surface implements AutoCloseable {
    static final UUID ANNA = UUID.fromString("018f5c3e-0000-7000-8000-00000000a11a");

    final TokenKeys keys = TokenKeys.inMemory();
    final Path jwkSet;
    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Surface(Path home, String... settings) {
        jwkSet = keys.writePublicSet(home.resolve("keys.json"));
        String[] arguments = new String[settings.length + 3];
        arguments[0] = "--server.port=0";
        arguments[1] = "--cambium.tokens.jwk-set=" + jwkSet;
        arguments[2] = "--spring.main.banner-mode=off";
        System.arraycopy(settings, 0, arguments, 3, settings.length);
        context = SpringApplication.run(Orchard.class, arguments);
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    String token(CallerRole... roles) {
        return new TokenMint(keys).mint(ANNA, Set.of(roles), Duration.ofMinutes(5));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .header("Authorization", "Bearer " + token(CallerRole.CONTRIBUTOR));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer getWith(String path, String token) {
        return send(request(path).setHeader("Authorization", "Bearer " + token).GET());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /// The code of a problem, after checking that it is one.
        String problem() {
            if (!header("Content-Type").startsWith("application/problem+json")) {
                throw new AssertionError(
                        "no problem: " + status() + " " + header("Content-Type") + " " + response.body());
            }
            JsonNode problem = json();
            if (problem.path("status").asInt() != status()
                    || !problem.path("requestId").asString().equals(header("X-Request-Id"))) {
                throw new AssertionError("inconsistent: " + status() + " " + response.headers() + problem);
            }
            return problem.path("type").asString().replace("urn:cambium:problem:", "");
        }
    }
}

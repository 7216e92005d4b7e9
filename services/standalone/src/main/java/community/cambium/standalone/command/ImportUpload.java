package community.cambium.standalone.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands a file to the task service, tells how it goes, and prints what was refused.
final class ImportUpload {
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The file was not taken in to its end; the message is meant for a person at a terminal.
    static final class ImportFailed extends RuntimeException {
        ImportFailed(String message) {
            super(message);
        }
    }

    private final String service;
    private final Supplier<String> tokens;
    private final UUID key;
    private final PrintStream out;
    private String told = "";

    /// @param tokens a token for each request, since an import may take longer than one lives
    ImportUpload(String service, Supplier<String> tokens, UUID key, PrintStream out) {
        this.service = service;
        this.tokens = tokens;
        this.key = key;
        this.out = out;
    }

    /// Sends the file and waits for the end; says whether everything was taken over.
    boolean send(Path file, String origin, String fate) throws IOException, InterruptedException {
        HttpRequest request = request("/imports?fate=" + fate + "&origin=" + encoded(origin))
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofFile(file))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleWithFixedDelay(() -> progress(client), 3, 3, TimeUnit.SECONDS);
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            clock.shutdownNow();
            if (answer.statusCode() != OK) {
                throw new ImportFailed("The file was not taken in to its end: " + problem(answer));
            }
            return report(client, answer);
        }
    }

    private boolean report(HttpClient client, HttpResponse<String> answer) throws IOException, InterruptedException {
        JsonNode report = JsonMapper.shared().readTree(answer.body());
        out.printf(
                Locale.ROOT,
                "%d trees imported, %d known before, %d refused; %d lines (import %s)%n",
                report.path("imported").asLong(),
                report.path("known").asLong(),
                report.path("refused").asLong(),
                report.path("lines").asLong(),
                key);
        boolean whole = report.path("refused").asLong() == 0;
        if (!whole) {
            refusals(client, answer.headers().firstValue("Cambium-Event").orElse(""));
        }
        return whole;
    }

    private void refusals(HttpClient client, String after) throws IOException, InterruptedException {
        String path = "/imports/" + key + "/refusals?limit=500&after=" + after + "&cursor=";
        String cursor = "";
        do {
            HttpResponse<String> answer =
                    client.send(request(path + cursor).GET().build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new ImportFailed("What was refused cannot be read: " + problem(answer));
            }
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            for (JsonNode item : page.path("items")) {
                out.printf(
                        Locale.ROOT,
                        "line %d: %s (%s)%n",
                        item.path("line").asLong(),
                        item.path("reason").asString(),
                        item.path("detail").asString());
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + tokens.get());
    }

    /// What of the file is in the log; a great part more may have been sent and still wait on the way.
    private void progress(HttpClient client) {
        try {
            HttpResponse<String> answer = client.send(
                    request("/imports/" + key).timeout(PATIENCE).GET().build(), BodyHandlers.ofString());
            if (answer.statusCode() == OK) {
                tell(JsonMapper.shared().readTree(answer.body()));
            }
        } catch (IOException away) {
            tell("the task service does not say how far it is");
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(JsonNode report) {
        tell(String.format(
                Locale.ROOT,
                "%d lines so far: %d trees imported, %d known before, %d refused",
                report.path("lines").asLong(),
                report.path("imported").asLong(),
                report.path("known").asLong(),
                report.path("refused").asLong()));
    }

    private void tell(String progress) {
        if (!progress.equals(told)) {
            told = progress;
            out.println(progress);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// The service's own words; what it calls the idempotency key is the key here.
    private static String problem(HttpResponse<String> answer) {
        JsonNode problem;
        try {
            problem = JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException noProblem) {
            problem = JsonMapper.shared().createObjectNode();
        }
        return problem.path("title").asString("status " + answer.statusCode()) + ": "
                + problem.path("detail").asString("no more was said");
    }
}

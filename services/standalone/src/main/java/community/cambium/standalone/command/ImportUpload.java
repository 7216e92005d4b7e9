package community.cambium.standalone.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands a file to the task service, tells how it goes, and prints what was refused.
final class ImportUpload {
    private static final long MEGABYTE = 1_000_000;
    private static final int OK = 200;

    /// The file was not taken in to its end; the message is meant for a person at a terminal.
    static final class ImportFailed extends RuntimeException {
        ImportFailed(String message) {
            super(message);
        }
    }

    private final String service;
    private final String token;
    private final UUID key;
    private final PrintStream out;
    private final AtomicLong sent = new AtomicLong();

    ImportUpload(String service, String token, UUID key, PrintStream out) {
        this.service = service;
        this.token = token;
        this.key = key;
        this.out = out;
    }

    /// Sends the file and waits for the end; says whether everything was taken over.
    boolean send(Path file, String origin, String fate) throws IOException, InterruptedException {
        long size = Files.size(file);
        HttpRequest request = request("/imports?fate=" + fate + "&origin=" + encoded(origin))
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofInputStream(() -> counted(file)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(() -> progress(size), 2, 2, TimeUnit.SECONDS);
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            clock.shutdownNow();
            if (answer.statusCode() != OK) {
                throw new ImportFailed("The file was not taken in to its end: " + problem(answer.body())
                        + "\nThe same command goes on where it stopped.");
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
                throw new ImportFailed("What was refused cannot be read: " + problem(answer.body()));
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
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + token);
    }

    private void progress(long size) {
        out.printf(Locale.ROOT, "%d of %d MB sent%n", sent.get() / MEGABYTE, size / MEGABYTE);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String problem(String body) {
        return body.isEmpty() ? "no answer" : body;
    }

    private InputStream counted(Path file) {
        try {
            return new FilterInputStream(Files.newInputStream(file)) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int read = super.read(bytes, from, length);
                    sent.addAndGet(Math.max(0, read));
                    return read;
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package community.cambium.standalone;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import community.cambium.reenactment.ReenactmentApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twenty conversations go through the whole system, from task to release, and come out as they went in. They are
/// the first real ones where these are at hand, else copies of the project's own sample. The play and the whole
/// system are killed on the way and go on, which doubles and loses nothing; rebuilding every view elsewhere changes
/// no byte.
@Order(1)
class ReenactmentSystemTest {
    private static final int TREES = 20;
    private static final int STEPS_BEFORE_KILL = 60;

    private final int base = StartedCambium.freeBasePort();

    @TempDir
    Path directory;

    @Test
    void twentyTreesComeOutAsTheyWentInThoughThePlayAndTheSystemAreKilledAndEveryViewIsRebuilt() throws Exception {
        Path input = TreesFile.real().orElseGet(() -> TreesFile.ofCopies(directory.resolve("copies.jsonl"), TREES, 0));
        try (var cambium = cambium(List.of("-Duser.language=tr", "-Duser.timezone=America/Bahia_Banderas"))) {
            cambium.lineWith("Cambium is ready");
            reenactUntilKilled(reenactment(input));
            cambium.kill();
        }
        byte[] before;
        try (var cambium = cambium(List.of("-Duser.language=tr", "-Duser.timezone=America/Bahia_Banderas"))) {
            cambium.lineWith("Cambium is ready");
            reenact(input);
            assertThat(compare(input)).isZero();
            before = Files.readAllBytes(export());
            cambium.stop();
        }
        try (var cambium =
                cambium(List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Chatham"))) {
            cambium.lineWith("Cambium is ready");
            for (StandaloneService service : StandaloneService.values()) {
                rebuildEveryView(service);
            }
            Files.delete(export());
            reenact(input); // finds all of it played, and exports
            assertThat(export()).hasBinaryContent(before);
            cambium.stop();
        }
    }

    private StartedCambium cambium(List<String> options) throws IOException {
        return StartedCambium.startWith(
                options,
                "start",
                "--unlimited",
                "--data",
                installation().toString(),
                "--base-port",
                Integer.toString(base));
    }

    private void reenact(Path input) {
        assertThat(ReenactmentApplication.run(reenactment(input).toArray(String[]::new)))
                .isZero();
    }

    private Path export() {
        return directory.resolve("reenactment/export.trees.jsonl");
    }

    private void rebuildEveryView(StandaloneService service) throws Exception {
        var installation = new Installation(installation());
        String token = new TokenMint(installation.keys())
                .mint(installation.operator(), Set.of(CallerRole.OPERATOR), Duration.ofMinutes(5));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(service) + "/actuator/projections"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(
                                    request.POST(HttpRequest.BodyPublishers.ofString("{}"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as("rebuilding the views of " + service)
                    .isEqualTo(200);
            eventually(Duration.ofMinutes(2), () -> {
                String views = client.send(request.GET().build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                assertThat(JsonMapper.shared().readTree(views)).allSatisfy(view -> {
                    JsonNode report = view.path("rebuild").path("report");
                    assertThat(report.path("switched").asBoolean(false))
                            .as(view.toString())
                            .isTrue();
                    assertThat(List.of(report.path("missing"), report.path("surplus"), report.path("differing")))
                            .as(view.toString())
                            .allMatch(rows -> rows.asInt(-1) == 0);
                });
            });
        }
    }

    private void reenactUntilKilled(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ReenactmentApplication.class.getName()));
        command.addAll(arguments);
        Process play = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("killed.txt").toFile())
                .start();
        while (steps() < STEPS_BEFORE_KILL && !play.waitFor(50, TimeUnit.MILLISECONDS)) {
            assertThat(play.isAlive()).isTrue();
        }
        play.destroyForcibly().waitFor();
        assertThat(Files.readString(directory.resolve("killed.txt"))).doesNotContain("The export is");
    }

    private long steps() throws IOException {
        Path journal = directory.resolve("reenactment/journal.jsonl");
        if (!Files.exists(journal)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.count();
        }
    }

    private List<String> reenactment(Path input) {
        return List.of(
                "reenact",
                input.toString(),
                "--limit=" + TREES,
                "--key=" + new Installation(installation()).signingKey(),
                "--data=" + directory.resolve("reenactment"),
                "--patience=300",
                "--task-url=" + url(StandaloneService.TASK),
                "--tree-url=" + url(StandaloneService.TREE),
                "--moderation-url=" + url(StandaloneService.MODERATION),
                "--export-url=" + url(StandaloneService.EXPORT));
    }

    private String url(StandaloneService service) {
        return new PortPlan(base).url(service);
    }

    private Path installation() {
        return directory.resolve("data");
    }

    private int compare(Path input) {
        return ReenactmentApplication.run(
                "compare",
                input.toString(),
                export().toString(),
                "--limit=" + TREES,
                "--data=" + directory.resolve("reenactment"));
    }
}

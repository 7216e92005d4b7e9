package community.cambium.standalone;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.read.ExportReader;
import community.cambium.oasst.read.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files are imported from the command line into the whole system, which is killed meanwhile, and come out of a
/// release as they went in. They are the first real trees where these are at hand, else copies of the project's own
/// sample.
class ImportSystemTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int TREES = 20;
    private static final int MANY = 200;

    private final int base = StartedCambium.freeBasePort();

    @TempDir
    Path directory;

    @Test
    void importedTreesComeOutAsTheyWentInOnceThoughTheyComeTwiceAndTheSystemIsKilled() throws Exception {
        Path ready = firstOf(
                TreesFile.real().orElseGet(() -> TreesFile.ofCopies(directory.resolve("copies.jsonl"), TREES, 0)));
        Path many = TreesFile.ofCopies(directory.resolve("many.jsonl"), MANY, 1_000);
        try (var cambium = cambium()) {
            cambium.lineWith("Cambium is ready");
            imports(ready, "ready", TREES + " trees imported, 0 known before, 0 refused");
            released(ready);
            killInTheMiddleOf(many, cambium);
        }
        try (var cambium = cambium()) {
            cambium.lineWith("Cambium is ready");
            imports(many, "backlog", MANY + " trees imported, 0 known before, 0 refused");
            assertEachTreeOnce();
            int before = log().task().size();
            imports(ready, "ready", TREES + " trees imported, 0 known before, 0 refused");
            assertThat(log().task()).hasSize(before);

            eventually(LONG, () -> assertThat(treesIn("backlog_ranking")).isEqualTo(MANY));
            assertThat(treesIn("ready_for_export")).isEqualTo(TREES);
            released(ready);
            cambium.stop();
        }
    }

    private Path firstOf(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).subList(0, TREES);
        return Files.write(directory.resolve("ready.jsonl"), lines);
    }

    private StartedCambium cambium() throws IOException {
        return StartedCambium.start(
                "start", "--data", installation().toString(), "--base-port", Integer.toString(base));
    }

    private static void finished(StartedCambium command, String report) throws IOException, InterruptedException {
        command.lineWith(report);
        assertThat(command.exitCode()).isZero();
    }

    private void imports(Path file, String fate, String report) throws IOException, InterruptedException {
        try (var command = command(file, fate)) {
            finished(command, report);
        }
    }

    private StartedCambium command(Path file, String fate) throws IOException {
        return StartedCambium.start(
                "import",
                file.toString(),
                "--fate=" + fate,
                "--data=" + installation(),
                "--task-url=" + url(StandaloneService.TASK));
    }

    private void killInTheMiddleOf(Path file, StartedCambium cambium) throws Exception {
        try (var command = command(file, "backlog")) {
            eventually(LONG, () -> assertThat(treesTakenOver()).isGreaterThan(TREES + 10));
            cambium.kill();
            command.lineWith("The same command goes on where it stopped");
            assertThat(command.exitCode()).isEqualTo(2);
        }
        assertThat(treesTakenOver()).isLessThan(TREES + MANY);
    }

    private long treesTakenOver() throws Exception {
        return log().ofTask("tree-imported").count();
    }

    private void assertEachTreeOnce() throws Exception {
        StressLog log = log();
        assertThat(log.ofTask("tree-imported").map(fact -> fact.text("treeId")))
                .hasSize(TREES + MANY)
                .doesNotHaveDuplicates();
        assertThat(log.ofTask("message-imported").map(fact -> fact.text("messageId")))
                .doesNotHaveDuplicates();
    }

    private StressLog log() throws Exception {
        return StressLog.read(installation(), new PortPlan(base));
    }

    private long treesIn(String state) throws Exception {
        return log().tree().stream()
                .filter(fact -> fact.name().equals("message-tree-state-entered"))
                .filter(fact -> fact.text("to").equals(state))
                .count();
    }

    /// Asks for releases until one has all trees of the file, and compares them with it.
    private void released(Path file) throws Exception {
        List<ExportTree> expected = read(Files.readAllBytes(file)).stream()
                .map(ExportTree::inOrder)
                .sorted(Comparator.comparing(ExportTree::messageTreeId))
                .toList();
        eventually(LONG, () -> assertThat(read(release())).hasSameSizeAs(expected));
        assertThat(read(release())).isEqualTo(expected);
    }

    private byte[] release() throws IOException, InterruptedException {
        String url = url(StandaloneService.EXPORT) + "/releases";
        try (HttpClient client = HttpClient.newHttpClient()) {
            String asked = client.send(
                            request(url)
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .POST(BodyPublishers.ofString(
                                            "{\"form\":\"trees\",\"states\":[\"ready_for_export\"],"
                                                    + "\"includeRemoved\":true,\"includeUnaccepted\":true}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            String release =
                    url + "/" + JsonMapper.shared().readTree(asked).path("id").asString();
            eventually(LONG, () -> {
                String shown = client.send(request(release).GET().build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                JsonNode status = JsonMapper.shared().readTree(shown).path("status");
                assertThat(status.asString("")).as(shown).isEqualTo("published");
            });
            return client.send(
                            request(release + "/files/trees.jsonl").GET().build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private HttpRequest.Builder request(String address) {
        var installation = new Installation(installation());
        String token = new TokenMint(installation.keys())
                .mint(installation.operator(), Set.of(CallerRole.OPERATOR), Duration.ofMinutes(5));
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private static List<ExportTree> read(byte[] file) {
        List<ExportTree> trees = new ArrayList<>();
        ExportReader reader = new ExportReader(new ByteArrayInputStream(file));
        for (Optional<Parsed<ExportTree>> tree = reader.nextTree(); tree.isPresent(); tree = reader.nextTree()) {
            trees.add(tree.get().value());
        }
        return trees;
    }

    private String url(StandaloneService service) {
        return new PortPlan(base).url(service);
    }

    private Path installation() {
        return directory.resolve("data");
    }
}

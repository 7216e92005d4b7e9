package community.cambium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.embedded.Ports;
import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StandaloneSystemTest {
    private final int base = StartedCambium.freeBasePort();

    @TempDir
    private Path data;

    @Test
    void theDemoEndsWithAnExportOfAllItsTreesAndStopsWithItsDatabase() throws Exception {
        List<JsonNode> trees;
        try (var cambium = start("--demo")) {
            assertThat(exported(cambium.lineWith("  first export  "))).isNotEmpty();
            trees = exported(cambium.lineWith("  whole export  "));
            assertThat(home()).contains("ready for export");
            cambium.stop();
        }
        assertThat(trees).hasSize(8);
        assertThat(trees).allSatisfy(tree -> assertThat(replies(tree)).isEqualTo(2));
        assertThat(Ports.isFree(base + 10)).as("PostgreSQL has stopped").isTrue();
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws Exception {
        int taken = new PortPlan(base).of(StandaloneService.TREE);
        try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress());
                var cambium = start()) {
            assertThat(cambium.lineWith("Port " + taken)).contains("the service tree");
            assertThat(cambium.exitCode()).isEqualTo(1);
        }
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    private StartedCambium start(String... arguments) throws Exception {
        return StartedCambium.start(arguments(arguments));
    }

    private String[] arguments(String... arguments) {
        var all = new java.util.ArrayList<>(
                List.of("start", "--data", data.toString(), "--base-port", Integer.toString(base)));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private static List<JsonNode> exported(String line) throws Exception {
        Path file = Path.of(line.strip().substring("whole export".length()).strip());
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static int replies(JsonNode tree) {
        return tree.path("prompt").path("replies").size();
    }

    private String home() throws Exception {
        var installation = new Installation(data);
        String token = new TokenMint(installation.keys())
                .mint(installation.operator(), Set.of(CallerRole.OPERATOR), Duration.ofMinutes(5));
        HttpRequest request = HttpRequest.newBuilder(URI.create(new PortPlan(base).url(StandaloneService.WEB) + "/"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}

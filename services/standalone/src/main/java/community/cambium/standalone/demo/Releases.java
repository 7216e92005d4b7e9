package community.cambium.standalone.demo;

import community.cambium.standalone.Installation;
import community.cambium.standalone.StandaloneService;
import community.cambium.standalone.demo.Surface.Answer;
import community.cambium.standalone.demo.Surface.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Wishes releases of what is ready for export, and fetches their files.
final class Releases {
    private final Installation installation;
    private final Surface surface;
    private final Person operator;

    Releases(Installation installation, Surface surface, Person operator) {
        this.installation = installation;
        this.surface = surface;
        this.operator = operator;
    }

    /// The file with all trees that are ready now, or null if it was not written in time.
    @Nullable
    Path export(Duration patience) throws IOException {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("form", "trees");
        recipe.put("compression", "none");
        recipe.put("states", List.of("ready_for_export"));
        Answer asked = surface.post(operator, StandaloneService.EXPORT, "/releases", recipe);
        if (!asked.succeeded()) {
            throw new IllegalStateException("the release was refused: " + asked.body());
        }
        String release = "/releases/" + asked.text("id");
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Answer answer = surface.get(operator, StandaloneService.EXPORT, release);
            if (answer.text("status").equals("published")) {
                return fetch(release, asked.text("id"), answer.body());
            }
            if (answer.text("status").equals("failed")) {
                throw new IllegalStateException("the release failed: " + answer.text("cause"));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return null;
    }

    private Path fetch(String release, String id, JsonNode published) throws IOException {
        String name = published.path("files").path(0).path("name").asString("");
        Path file = installation.exports().resolve(id + "-" + name);
        Files.createDirectories(file.getParent());
        surface.download(operator, StandaloneService.EXPORT, release + "/files/" + name, file);
        return file;
    }
}

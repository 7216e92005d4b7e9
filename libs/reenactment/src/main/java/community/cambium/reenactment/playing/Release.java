package community.cambium.reenactment.playing;

import community.cambium.reenactment.connection.Answer;
import community.cambium.reenactment.connection.PlayFailed;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks for a release of everything that was played, and fetches it.
public final class Release {
    private final Stage stage;

    public Release(Stage stage) {
        this.stage = stage;
    }

    /// Stores the trees that are ready, with what was removed, rejected or undecided in them.
    public void fetch(Path file) {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("form", "trees");
        recipe.put("compression", "none");
        recipe.put("states", List.of("ready_for_export"));
        recipe.put("includeRemoved", true);
        recipe.put("includeUnaccepted", true);
        String token = stage.people().operator();
        URI releases = stage.services().export().resolve("/releases");
        Answer asked =
                stage.http().post(releases, token, java.util.UUID.randomUUID().toString(), recipe);
        if (!asked.succeeded()) {
            throw new PlayFailed("the release was refused: " + asked.inWords());
        }
        URI release = URI.create(releases + "/" + asked.text("id"));
        Answer ended = stage.http().getUntil(release, token, Release::over, "the release");
        if (!ended.text("state").equals("published")) {
            throw new PlayFailed("the release failed: " + ended.body());
        }
        String name = ended.body().path("files").path(0).path("name").asString("");
        stage.http().download(URI.create(release + "/files/" + name), token, file);
    }

    private static boolean over(Answer answer) {
        String state = answer.body().path("state").asString("");
        return state.equals("published") || state.equals("failed");
    }
}

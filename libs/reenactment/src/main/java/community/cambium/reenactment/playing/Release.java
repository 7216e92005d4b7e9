package community.cambium.reenactment.playing;

import community.cambium.reenactment.connection.Answer;
import community.cambium.reenactment.connection.PlayFailed;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Asks for a release of everything that was played, and fetches it.
public final class Release {
    private static final int ATTEMPTS = 30;

    private final Stage stage;
    private final URI releases;
    private final String token;

    public Release(Stage stage) {
        this.stage = stage;
        this.releases = stage.services().export().resolve("/releases");
        this.token = stage.people().operator();
    }

    /// Stores the trees that are ready, with what was removed, rejected or undecided in them. Export hears of things
    /// a little later than they are done, so releases are asked for until two in a row are the same.
    public void fetch(Path file) {
        Answer before = published();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Answer now = published();
            if (digest(now).equals(digest(before))) {
                String name = now.body().path("files").path(0).path("name").asString("");
                stage.http().download(URI.create(releases + "/" + now.text("id") + "/files/" + name), token, file);
                return;
            }
            before = now;
        }
        throw new PlayFailed("the export does not come to rest: " + ATTEMPTS + " releases in a row were different");
    }

    private static String digest(Answer release) {
        return release.body().path("files").path(0).path("sha256").asString("");
    }

    private Answer published() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("form", "trees");
        recipe.put("compression", "none");
        recipe.put("states", List.of("ready_for_export"));
        recipe.put("includeRemoved", true);
        recipe.put("includeUnaccepted", true);
        Answer asked = stage.http().post(releases, token, UUID.randomUUID().toString(), recipe);
        if (!asked.succeeded()) {
            throw new PlayFailed("the release was refused: " + asked.inWords());
        }
        URI release = URI.create(releases + "/" + asked.text("id"));
        Answer settled = stage.http().getUntil(release, token, Release::settled, "the release");
        if (!settled.text("status").equals("published")) {
            throw new PlayFailed("the release failed: " + settled.body());
        }
        return settled;
    }

    private static boolean settled(Answer answer) {
        String status = answer.body().path("status").asString("");
        return status.equals("published") || status.equals("failed");
    }
}

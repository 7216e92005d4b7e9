package community.cambium.export.release;

import community.cambium.events.ContributorId;
import community.cambium.events.ReleaseEvent;
import community.cambium.events.ReleaseEvent.ReleaseFailed;
import community.cambium.events.ReleaseEvent.ReleasePublished;
import community.cambium.events.ReleaseEvent.ReleaseRequested;
import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.export.release.ReleaseCommand.FailRelease;
import community.cambium.export.release.ReleaseCommand.PublishRelease;
import community.cambium.export.release.ReleaseCommand.RequestRelease;
import community.cambium.testing.Scenario;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseDeciderTest {
    private static final ReleaseId RELEASE = ReleaseId.of("018f5c3e-0000-7000-8000-000000000001");
    private static final ContributorId RESEARCHER = ContributorId.of("018f5c3e-0000-7000-8000-000000000002");
    private static final ReleaseRecipe RECIPE = recipe(ReleaseRecipe.Form.TREES);
    private static final List<ReleaseFile> FILES = List.of(new ReleaseFile("trees.jsonl", "00", 1, 1));
    private static final ReleaseRequested REQUESTED = new ReleaseRequested(RELEASE, RESEARCHER, RECIPE);
    private static final ReleasePublished PUBLISHED = new ReleasePublished(RELEASE, FILES);
    private static final ReleaseFailed FAILED = new ReleaseFailed(RELEASE, "disk full");

    private final Scenario<Release, ReleaseCommand, ReleaseEvent> scenario = Scenario.of(ReleaseDecider.decider());

    @Test
    void aReleaseIsRequestedAndPublished() {
        scenario.when(new RequestRelease(RELEASE, RESEARCHER, RECIPE))
                .then(REQUESTED)
                .when(new PublishRelease(RELEASE, FILES))
                .then(PUBLISHED);
    }

    @Test
    void aReleaseThatCannotBeMadeFails() {
        scenario.given(REQUESTED).when(new FailRelease(RELEASE, "disk full")).then(FAILED);
    }

    @Test
    void sayingTheSameTwiceChangesNothing() {
        scenario.given(REQUESTED)
                .when(new RequestRelease(RELEASE, RESEARCHER, RECIPE))
                .thenNothing();
        scenario.given(REQUESTED, PUBLISHED)
                .when(new RequestRelease(RELEASE, RESEARCHER, RECIPE))
                .thenNothing();
        scenario.given(REQUESTED, PUBLISHED)
                .when(new PublishRelease(RELEASE, FILES))
                .thenNothing();
        scenario.given(REQUESTED, FAILED)
                .when(new FailRelease(RELEASE, "again"))
                .thenNothing();
    }

    @Test
    void anIdBelongsToOneRecipe() {
        scenario.given(REQUESTED)
                .when(new RequestRelease(RELEASE, RESEARCHER, recipe(ReleaseRecipe.Form.MESSAGES)))
                .thenRejected(ReleaseRejection.RELEASE_TAKEN);
    }

    @Test
    void aPublishedReleaseNeverChanges() {
        scenario.given(REQUESTED, PUBLISHED)
                .when(new PublishRelease(RELEASE, List.of()))
                .thenRejected(ReleaseRejection.RELEASE_SETTLED);
        scenario.given(REQUESTED, PUBLISHED)
                .when(new FailRelease(RELEASE, "too late"))
                .thenRejected(ReleaseRejection.RELEASE_SETTLED);
        scenario.given(REQUESTED, FAILED)
                .when(new PublishRelease(RELEASE, FILES))
                .thenRejected(ReleaseRejection.RELEASE_SETTLED);
    }

    @Test
    void whatNobodyRequestedCannotEnd() {
        scenario.when(new PublishRelease(RELEASE, FILES)).thenRejected(ReleaseRejection.RELEASE_UNKNOWN);
        scenario.when(new FailRelease(RELEASE, "why")).thenRejected(ReleaseRejection.RELEASE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en\u0000", "en us", "../en", "en-", "EN", "x"})
    void aLanguageThatIsNoTagIsRefused(String language) {
        scenario.when(new RequestRelease(RELEASE, RESEARCHER, recipe(ReleaseRecipe.Form.TREES, language)))
                .thenRejected(ReleaseRejection.LANGUAGE_INVALID);
    }

    private static ReleaseRecipe recipe(ReleaseRecipe.Form form) {
        return recipe(form, null);
    }

    private static ReleaseRecipe recipe(ReleaseRecipe.Form form, @Nullable String language) {
        return new ReleaseRecipe(form, ReleaseRecipe.Compression.NONE, Set.of(), language, false, false, false);
    }
}

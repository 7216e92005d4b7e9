package community.cambium.export.read.releases;

import community.cambium.events.ContributorId;
import community.cambium.events.ReleaseEvent;
import community.cambium.events.ReleaseEvent.ReleaseFailed;
import community.cambium.events.ReleaseEvent.ReleasePublished;
import community.cambium.events.ReleaseEvent.ReleaseRequested;
import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseRecipe;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of one release.
///
/// @param settledAt when it was published or failed
/// @param cause why it failed
public record ReleaseRow(
        Status status,
        ContributorId requestedBy,
        Instant requestedAt,
        ReleaseRecipe recipe,
        @Nullable Instant settledAt,
        List<ReleaseFile> files,
        @Nullable String cause) {
    public ReleaseRow {
        files = List.copyOf(files);
    }

    /// Where a release stands.
    public enum Status {
        REQUESTED,
        PUBLISHED,
        FAILED
    }

    static Optional<ReleaseRow> after(Optional<ReleaseRow> row, ReleaseEvent event, Instant time) {
        Instant moment = time.truncatedTo(ChronoUnit.MICROS);
        return switch (event) {
            case ReleaseRequested asked ->
                Optional.of(new ReleaseRow(
                        Status.REQUESTED, asked.requestedBy(), moment, asked.recipe(), null, List.of(), null));
            case ReleasePublished published ->
                row.map(before -> before.settled(Status.PUBLISHED, moment, published.files(), null));
            case ReleaseFailed failed ->
                row.map(before -> before.settled(Status.FAILED, moment, List.of(), failed.cause()));
        };
    }

    private ReleaseRow settled(Status end, Instant moment, List<ReleaseFile> written, @Nullable String why) {
        return new ReleaseRow(end, requestedBy, requestedAt, recipe, moment, written, why);
    }
}

package community.cambium.events;

import java.util.List;

/// How one dataset release came to be. Written by `export`.
public sealed interface ReleaseEvent extends CambiumEvent {
    ReleaseId releaseId();

    @Override
    default String orderingKey() {
        return releaseId().toString();
    }

    /// Somebody asked for a release.
    @EventType("export.release-requested")
    record ReleaseRequested(ReleaseId releaseId, ContributorId requestedBy, ReleaseRecipe recipe)
            implements ReleaseEvent {}

    /// The files of the release are complete and can be fetched.
    @EventType("export.release-published")
    record ReleasePublished(ReleaseId releaseId, List<ReleaseFile> files) implements ReleaseEvent {
        public ReleasePublished {
            files = List.copyOf(files);
        }
    }

    /// The release could not be made; nothing of it is kept.
    @EventType("export.release-failed")
    record ReleaseFailed(ReleaseId releaseId, String cause) implements ReleaseEvent {}
}

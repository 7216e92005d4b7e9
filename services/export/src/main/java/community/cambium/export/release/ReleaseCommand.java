package community.cambium.export.release;

import community.cambium.events.ContributorId;
import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import java.util.List;

/// What can be asked of a release.
public sealed interface ReleaseCommand {
    ReleaseId releaseId();

    /// Asks for a release.
    record RequestRelease(ReleaseId releaseId, ContributorId requestedBy, ReleaseRecipe recipe)
            implements ReleaseCommand {}

    /// Says that all files of a release are written.
    record PublishRelease(ReleaseId releaseId, List<ReleaseFile> files) implements ReleaseCommand {
        public PublishRelease {
            files = List.copyOf(files);
        }
    }

    /// Says that a release cannot be made.
    record FailRelease(ReleaseId releaseId, String cause) implements ReleaseCommand {}
}

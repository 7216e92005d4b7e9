package community.cambium.export.release;

import community.cambium.events.ContributorId;
import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseRecipe;
import java.util.List;

/// Where a release stands.
public sealed interface Release {

    /// Nobody has asked for it.
    record NotRequested() implements Release {}

    /// Somebody has asked for it; its files are being written.
    record Requested(ContributorId requestedBy, ReleaseRecipe recipe) implements Release {}

    /// Its files are complete and never change again.
    record Published(ContributorId requestedBy, ReleaseRecipe recipe, List<ReleaseFile> files) implements Release {
        public Published {
            files = List.copyOf(files);
        }
    }

    /// It could not be made.
    record Failed(ContributorId requestedBy, ReleaseRecipe recipe, String cause) implements Release {}
}

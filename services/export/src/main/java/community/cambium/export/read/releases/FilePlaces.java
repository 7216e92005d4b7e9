package community.cambium.export.read.releases;

import community.cambium.events.ReleaseId;
import java.nio.file.Path;

/// Knows where a published file stands.
@FunctionalInterface
public interface FilePlaces {
    Path of(ReleaseId release, String name);
}

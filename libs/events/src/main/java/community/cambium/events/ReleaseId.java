package community.cambium.events;

import java.util.UUID;

/// One dataset release.
public record ReleaseId(UUID value) {
    public static ReleaseId of(String uuid) {
        return new ReleaseId(UUID.fromString(uuid));
    }

    /// The bare UUID, as it stands in streams, keys and files.
    @Override
    public String toString() {
        return value.toString();
    }
}

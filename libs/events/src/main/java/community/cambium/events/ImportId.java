package community.cambium.events;

import java.util.UUID;

/// One import of a file.
public record ImportId(UUID value) {
    public static ImportId of(String uuid) {
        return new ImportId(UUID.fromString(uuid));
    }

    /// The bare UUID, as it stands in streams, keys and files.
    @Override
    public String toString() {
        return value.toString();
    }
}

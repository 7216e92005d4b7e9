package community.cambium.events;

import java.util.UUID;

/// A person who contributes, as every service knows them.
public record ContributorId(UUID value) {
    public static ContributorId of(String uuid) {
        return new ContributorId(UUID.fromString(uuid));
    }

    /// The bare UUID, as it stands in streams, keys and files.
    @Override
    public String toString() {
        return value.toString();
    }
}

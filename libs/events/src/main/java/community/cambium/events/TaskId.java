package community.cambium.events;

import java.util.UUID;

/// One task handed to one contributor; also names the review or ranking that completed it.
public record TaskId(UUID value) {
    public static TaskId of(String uuid) {
        return new TaskId(UUID.fromString(uuid));
    }

    /// The bare UUID, as it stands in streams, keys and files.
    @Override
    public String toString() {
        return value.toString();
    }
}

package community.cambium.events;

import java.util.UUID;

/// One message of a tree.
public record MessageId(UUID value) {
    public static MessageId of(String uuid) {
        return new MessageId(UUID.fromString(uuid));
    }

    /// The bare UUID, as it stands in streams, keys and files.
    @Override
    public String toString() {
        return value.toString();
    }
}

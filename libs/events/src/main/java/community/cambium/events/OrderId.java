package community.cambium.events;

import java.util.UUID;

/// One order of a moderator.
public record OrderId(UUID value) {
    public static OrderId of(String uuid) {
        return new OrderId(UUID.fromString(uuid));
    }

    /// The bare UUID, as it stands in streams, keys and files.
    @Override
    public String toString() {
        return value.toString();
    }
}

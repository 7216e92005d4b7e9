package community.cambium.events;

import java.util.UUID;

/// One want of a tree or a language: a number of slots that `task` may hand out once.
public record WantId(UUID value) {
    public static WantId of(String uuid) {
        return new WantId(UUID.fromString(uuid));
    }

    /// The bare UUID, as it stands in streams, keys and files.
    @Override
    public String toString() {
        return value.toString();
    }
}

package community.cambium.events;

import java.util.UUID;

/// A conversation tree; the same UUID as its root message.
public record MessageTreeId(UUID value) {
    public static MessageTreeId of(String uuid) {
        return new MessageTreeId(UUID.fromString(uuid));
    }

    public static MessageTreeId ofRoot(MessageId root) {
        return new MessageTreeId(root.value());
    }

    /// The id of the root message.
    public MessageId root() {
        return new MessageId(value);
    }

    /// The bare UUID, as it stands in streams, keys and files.
    @Override
    public String toString() {
        return value.toString();
    }
}

package community.cambium.tree.plan;

import community.cambium.events.WantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The want that a request of an operator makes: the same for the same caller's same key, so that a request sent twice
/// is one request.
public final class WantKey {
    private WantKey() {}

    /// @param key what the caller calls the request, or null if they do not
    /// @param fresh the id of a want of a request without a key
    public static WantId of(UUID caller, @Nullable String key, UUID fresh) {
        return new WantId(
                key == null ? fresh : UUID.nameUUIDFromBytes((caller + "/" + key).getBytes(StandardCharsets.UTF_8)));
    }
}

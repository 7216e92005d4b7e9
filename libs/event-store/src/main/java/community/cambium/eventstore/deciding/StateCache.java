package community.cambium.eventstore.deciding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/// The states of the streams that were used last, as they were committed. An entry may be late, because another process
/// appended; it is never ahead of the store. Streams without events are not kept.
public final class StateCache {
    private final Cache<String, StreamState<?>> committed;

    public StateCache(int maximumStates) {
        committed = Caffeine.newBuilder().maximumSize(maximumStates).build();
    }

    /// Forgets everything; the next command of each stream loads it again.
    public void clear() {
        committed.invalidateAll();
    }

    @Nullable
    StreamState<?> find(String streamId) {
        return committed.getIfPresent(streamId);
    }

    void keep(String streamId, StreamState<?> state) {
        committed.asMap().merge(streamId, state, (old, late) -> late.revision() >= old.revision() ? late : old);
    }

    void evict(String streamId) {
        committed.invalidate(streamId);
    }
}

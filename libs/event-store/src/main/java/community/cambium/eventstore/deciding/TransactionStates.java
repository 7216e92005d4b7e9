package community.cambium.eventstore.deciding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The states as the open transaction sees them: what it appended itself counts for it at once, and for everybody else
/// when it has committed. After a rollback nothing of what it touched stays in the cache.
final class TransactionStates implements TransactionSynchronization {
    private final StateCache cache;
    private final Map<String, StreamState<?>> states = new HashMap<>();
    private final Set<String> touched = new HashSet<>();

    private TransactionStates(StateCache cache) {
        this.cache = cache;
    }

    /// Those of the transaction that is open on this thread.
    static TransactionStates current(StateCache cache) {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof TransactionStates states && states.cache == cache) {
                return states;
            }
        }
        TransactionStates states = new TransactionStates(cache);
        TransactionSynchronizationManager.registerSynchronization(states);
        return states;
    }

    @Nullable
    StreamState<?> find(String streamId) {
        return touched.add(streamId) ? cache.find(streamId) : states.get(streamId);
    }

    void remember(String streamId, StreamState<?> state) {
        touched.add(streamId);
        if (state.isAbsent()) {
            states.remove(streamId);
        } else {
            states.put(streamId, state);
        }
    }

    @Override
    public void savepointRollback(Object savepoint) {
        states.clear();
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            states.forEach(cache::keep);
        } else {
            touched.forEach(cache::evict);
        }
    }
}

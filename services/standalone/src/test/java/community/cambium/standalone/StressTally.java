package community.cambium.standalone;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// What the people of a stress test did, and which of their submissions were acknowledged.
final class StressTally {
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    void count(String what) {
        counts.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    }

    int of(String what) {
        AtomicInteger count = counts.get(what);
        return count == null ? 0 : count.get();
    }

    /// The event by which a submission was acknowledged, and what was submitted.
    void acknowledged(UUID event, String what) {
        acknowledged.put(event, what);
        count(what);
    }

    Map<UUID, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /// An answer that nobody should get.
    void surprise(String what) {
        surprises.add(what);
    }

    Queue<String> surprises() {
        return surprises;
    }

    @Override
    public String toString() {
        return new TreeMap<>(counts).toString();
    }
}

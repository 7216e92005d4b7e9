package community.cambium.eventstream.project;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.Projection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rows of a view in memory while events are folded into them; used live and in rebuilds alike.
public final class FoldedRows<K, R> {
    private final Projection<K, R> projection;
    private final Map<K, R> stored = new HashMap<>();
    private final Map<K, Optional<R>> rows = new HashMap<>();

    public FoldedRows(Projection<K, R> projection) {
        this.projection = projection;
    }

    /// The keys that events touch and that are not in memory yet.
    public Set<K> missing(Collection<RecordedEvent> events) {
        Set<K> missing = new LinkedHashSet<>();
        for (RecordedEvent event : events) {
            for (K key : projection.keysOf(event)) {
                if (!rows.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        return missing;
    }

    /// Takes rows as they stand in the table.
    ///
    /// @param asked the keys that were looked for; those without a row have none
    public void load(Set<K> asked, Map<K, R> found) {
        for (K key : asked) {
            rows.put(key, Optional.ofNullable(found.get(key)));
        }
        stored.putAll(found);
    }

    /// Folds an event into its rows: all of them, or none if it throws.
    public void fold(RecordedEvent event) {
        Set<K> keys = projection.keysOf(event);
        Map<K, Optional<R>> after = new HashMap<>();
        for (K key : keys) {
            Optional<R> before = rows.getOrDefault(key, Optional.empty());
            after.put(key, projection.fold(key, before, event));
        }
        rows.putAll(after);
    }

    public int size() {
        return rows.size();
    }

    /// Forgets everything.
    public void clear() {
        rows.clear();
        stored.clear();
    }

    /// Rows that are not in the table yet.
    public List<Map.Entry<K, R>> added() {
        List<Map.Entry<K, R>> added = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (row.isPresent() && !stored.containsKey(key)) {
                added.add(Map.entry(key, row.get()));
            }
        });
        return added;
    }

    /// Rows that stand differently in the table.
    public Map<K, R> changed() {
        Map<K, R> changed = new HashMap<>();
        stored.forEach((key, before) -> rows.getOrDefault(key, Optional.empty())
                .filter(row -> !row.equals(before))
                .ifPresent(row -> changed.put(key, row)));
        return changed;
    }

    /// Keys whose rows stand in the table and should not.
    public List<K> removed() {
        return stored.keySet().stream()
                .filter(key -> rows.getOrDefault(key, Optional.empty()).isEmpty())
                .toList();
    }
}

package community.cambium.events;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Unmodifiable label collections in the order of [Label], so that the same labels always give the same bytes.
public final class Labels {
    private Labels() {}

    public static Set<Label> copyOf(Set<Label> labels) {
        return labels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(labels));
    }

    public static <V> Map<Label, V> copyOf(Map<Label, V> values) {
        return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }
}

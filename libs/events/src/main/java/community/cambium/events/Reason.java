package community.cambium.events;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Why something was decided: the rule by its stable name, the numbers it looked at, and the events that caused it.
///
/// @param inputs in the order in which a person would read them
public record Reason(String rule, Map<String, String> inputs, List<UUID> causes) {
    public Reason {
        inputs = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(inputs));
        causes = List.copyOf(causes);
    }
}

package community.cambium.oasst;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A reaction, rating or ranking of a message by one person.
///
/// @param details what the kind of event adds, by field name, in file order: strings, numbers, booleans or lists of
///     them
public record ExportEvent(String type, @Nullable String userId, Map<String, Object> details) {
    public ExportEvent {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}

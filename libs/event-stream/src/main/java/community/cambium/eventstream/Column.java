package community.cambium.eventstream;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of a view: its name, its SQL type and where its value comes from.
///
/// Values are text, numbers, booleans, UUIDs, instants, byte arrays, or lists of those for arrays.
///
/// @param <T> a key or a row
public record Column<T>(String name, String sqlType, Function<? super T, ? extends @Nullable Object> value) {
    public Column {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("columns are named in lower case with underscores: " + name);
        }
    }
}

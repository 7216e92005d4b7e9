package community.cambium.reenactment.comparing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which author of the second file is which of the first: one for one, as their first common message shows.
final class Renaming {
    private final Map<String, String> forth = new HashMap<>();
    private final Map<String, String> back = new HashMap<>();

    /// Whether these two can be the same person; if nobody knew either before, they are from now on.
    boolean same(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null && second == null;
        }
        String known = forth.get(first);
        String knownBack = back.get(second);
        if (known == null && knownBack == null) {
            forth.put(first, second);
            back.put(second, first);
            return true;
        }
        return second.equals(known) && first.equals(knownBack);
    }

    int size() {
        return forth.size();
    }
}

package community.cambium.http;

import java.util.Set;
import java.util.TreeSet;

/// The caller is known but has none of the roles that this takes.
public final class RoleMissing extends RuntimeException {
    private final transient Set<CallerRole> oneOf;

    public RoleMissing(Set<CallerRole> oneOf) {
        super("needs one of " + new TreeSet<>(oneOf), null, false, false);
        this.oneOf = Set.copyOf(oneOf);
    }

    public Set<CallerRole> oneOf() {
        return oneOf;
    }
}

package community.cambium.http;

import java.util.Set;
import java.util.UUID;

/// Who is calling, taken from the signed token and from nowhere else; a controller asks for it as an argument.
///
/// @param id the contributor
public record Caller(UUID id, Set<CallerRole> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(CallerRole role) {
        return roles.contains(role);
    }

    /// Goes on only if the caller has at least one of these roles; else [RoleMissing], which becomes a 403.
    public void needs(CallerRole... oneOf) {
        for (CallerRole role : oneOf) {
            if (is(role)) {
                return;
            }
        }
        throw new RoleMissing(Set.of(oneOf));
    }
}

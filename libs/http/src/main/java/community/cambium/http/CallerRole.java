package community.cambium.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a caller may do beyond reading, as their token says.
public enum CallerRole {
    /// Writes, reviews and ranks.
    CONTRIBUTOR,
    /// Watches over messages and contributors.
    MODERATOR,
    /// Grants roles and changes parameters.
    ADMINISTRATOR,
    /// Reads everything, changes nothing.
    AUDITOR,
    /// Makes and reads releases.
    RESEARCHER,
    /// Runs the system: rebuilds, dead letters, planned trees, assigned work.
    OPERATOR,
    /// A program that acts for known people, such as an import: may name the work it wants.
    TRUSTED;

    /// The word in a token's `roles`.
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role of a word in a token; a role that this version does not know is none.
    public static Optional<CallerRole> ofClaim(String claim) {
        return Stream.of(values()).filter(role -> role.claim().equals(claim)).findFirst();
    }
}

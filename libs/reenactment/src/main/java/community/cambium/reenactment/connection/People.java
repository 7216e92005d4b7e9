package community.cambium.reenactment.connection;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The people who play: every name has one contributor id, the same one in every resumption of a run, and a token.
public final class People {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration RENEWAL = Duration.ofMinutes(45);
    private static final int REMEMBERED = 5_000;

    private final TokenMint mint;
    private final UUID run;
    private final Map<String, Token> tokens = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Token> eldest) {
            return size() > REMEMBERED;
        }
    });

    public People(TokenMint mint, UUID run) {
        this.mint = mint;
        this.run = run;
    }

    /// The contributor id of a name.
    public UUID id(String name) {
        return UUID.nameUUIDFromBytes(("cambium reenactment " + run + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    public String contributor(String name) {
        return token("contributor " + name, id(name), Set.of(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED));
    }

    public String operator() {
        return token("operator", id("the operator"), Set.of(CallerRole.OPERATOR));
    }

    public String moderator() {
        return token("moderator", id("the moderator"), Set.of(CallerRole.MODERATOR));
    }

    private String token(String key, UUID subject, Set<CallerRole> roles) {
        Instant now = Instant.now();
        Token known = tokens.get(key);
        if (known == null || known.renewAt.isBefore(now)) {
            known = new Token(mint.mint(subject, roles, LIFE), now.plus(RENEWAL));
            tokens.put(key, known);
        }
        return known.text;
    }

    private record Token(String text, Instant renewAt) {}
}

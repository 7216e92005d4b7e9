package community.cambium.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import community.cambium.http.CallerRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/// Makes tokens: for the demo, for imports and for tests, until contributors get theirs by signing in.
public final class TokenMint {
    private final TokenKeys keys;
    private final Clock clock;
    private final String issuer;
    private final String audience;

    public TokenMint(TokenKeys keys) {
        this(keys, Clock.systemUTC(), "cambium", "cambium");
    }

    public TokenMint(TokenKeys keys, Clock clock, String issuer, String audience) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = issuer;
        this.audience = audience;
    }

    /// A token by which its bearer is this contributor, with these roles, for this long.
    public String mint(UUID subject, Set<CallerRole> roles, Duration life) {
        Instant now = clock.instant();
        return sign(new JWTClaimsSet.Builder()
                .subject(subject.toString())
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .claim("roles", roles.stream().map(CallerRole::claim).sorted().toList())
                .build());
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(keys.key().getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new ECDSASigner(keys.key()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key cannot sign", impossible);
        }
        return token.serialize();
    }
}

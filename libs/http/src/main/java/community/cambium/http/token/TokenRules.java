package community.cambium.http.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// What a token must say besides being well signed. What is absent is as wrong as what is false.
final class TokenRules {
    private final TokenSettings settings;
    private final Clock clock;

    private TokenRules(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    static List<OAuth2TokenValidator<Jwt>> of(TokenSettings settings) {
        return of(settings, Clock.systemUTC());
    }

    static List<OAuth2TokenValidator<Jwt>> of(TokenSettings settings, Clock clock) {
        TokenRules rules = new TokenRules(settings, clock);
        return List.of(
                rule(rules::life),
                rule(rules::madeForUs),
                rule(TokenRules::subject),
                rule(token -> token.getClaims().get("roles") instanceof List<?> ? null : "roles is no list"));
    }

    private static OAuth2TokenValidator<Jwt> rule(Function<Jwt, @Nullable String> fault) {
        return token -> {
            String found = fault.apply(token);
            return found == null
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", found, null));
        };
    }

    private @Nullable String life(Jwt token) {
        Instant issued = token.getIssuedAt();
        Instant expires = token.getExpiresAt();
        Instant notBefore = token.getNotBefore();
        if (issued == null || expires == null) {
            return "iat or exp is missing";
        }
        Instant now = clock.instant();
        Duration skew = settings.clockSkew();
        if (!now.minus(skew).isBefore(expires)) {
            return "the token has expired";
        }
        if (now.plus(skew).isBefore(issued)
                || (notBefore != null && now.plus(skew).isBefore(notBefore))) {
            return "the token is not valid yet";
        }
        return Duration.between(issued, expires).compareTo(settings.longestLife()) > 0
                ? "the token lives too long"
                : null;
    }

    private @Nullable String madeForUs(Jwt token) {
        if (!settings.issuer().equals(token.getClaimAsString("iss"))) {
            return "iss is not the expected one";
        }
        List<String> audience = token.getAudience();
        return audience != null && audience.contains(settings.audience()) ? null : "aud is not the expected one";
    }

    private static @Nullable String subject(Jwt token) {
        try {
            String subject = token.getSubject();
            // UUID.fromString also takes short forms, which would be a second spelling of the same person.
            return subject != null && UUID.fromString(subject).toString().equals(subject)
                    ? null
                    : "sub is no contributor";
        } catch (IllegalArgumentException noUuid) {
            return "sub is no contributor";
        }
    }
}

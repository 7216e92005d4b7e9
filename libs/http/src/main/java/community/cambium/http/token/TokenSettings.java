package community.cambium.http.token;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which tokens a service believes.
///
/// @param jwkSet the file or the http(s) URL of the public keys, as a JWK set
/// @param longestLife a token that is valid for longer is refused, however well signed
/// @param clockSkew how far clocks may be apart
@ConfigurationProperties("cambium.tokens")
public record TokenSettings(
        @Nullable String jwkSet,
        @DefaultValue("cambium") String issuer,
        @DefaultValue("cambium") String audience,
        @DefaultValue("1h") Duration longestLife,
        @DefaultValue("60s") Duration clockSkew) {}

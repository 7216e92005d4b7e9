package community.cambium.http.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Has every token checked against the published keys and the settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
public class TokenConfiguration {
    private static final int KEYS_FETCH_MILLIS = 2_000;
    private static final int KEYS_LARGEST_BYTES = 256 * 1024;

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokenDecoder(TokenSettings settings) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys(settings.jwkSet())));
        processor.setJWSVerifierFactory(new RememberedSignatures());
        // The claims are checked below, where the settings and the clock are.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        // The issuer is a name, not an address; trying to read it as one costs an exception each time.
        decoder.setClaimSetConverter(MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, name -> name)));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(TokenRules.of(settings)));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(@Nullable String place) {
        if (place == null || place.isBlank()) {
            throw new IllegalStateException(
                    "Set cambium.tokens.jwk-set (CAMBIUM_TOKENS_JWK_SET) to the file or URL of the public keys that"
                            + " sign tokens.");
        }
        String lower = place.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return fetched(place);
        }
        return new JwkSetFile(lower.startsWith("file:") ? Path.of(URI.create(place)) : Path.of(place));
    }

    private static JWKSource<SecurityContext> fetched(String url) {
        try {
            // An unknown key id fetches again at once, but not more than every few seconds; when the place is away, the
            // keys seen last keep working for some hours.
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(url).toURL(),
                            new com.nimbusds.jose.util.DefaultResourceRetriever(
                                    KEYS_FETCH_MILLIS, KEYS_FETCH_MILLIS, KEYS_LARGEST_BYTES))
                    .cache(
                            Duration.ofMinutes(5).toMillis(),
                            Duration.ofSeconds(5).toMillis())
                    .rateLimited(Duration.ofSeconds(5).toMillis())
                    .retrying(true)
                    .outageTolerant(Duration.ofHours(4).toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException malformed) {
            throw new IllegalStateException("cambium.tokens.jwk-set is no URL: " + url, malformed);
        }
    }
}

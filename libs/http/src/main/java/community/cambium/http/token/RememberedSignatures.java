package community.cambium.http.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.proc.JWSVerifierFactory;
import com.nimbusds.jose.util.Base64URL;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;

/// Checks a signature once and remembers that it was good: a token comes with every request of its bearer, and the
/// arithmetic of elliptic curves costs more than most requests.
///
/// Only that step is remembered. Which key a token names, whether that key is still published, and what the claims say
/// is looked at every time, so that a withdrawn key or an expired token is refused at once. What is kept is a digest of
/// the token, never the token.
final class RememberedSignatures implements JWSVerifierFactory {
    private static final int MOST = 50_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final DefaultJWSVerifierFactory factory = new DefaultJWSVerifierFactory();
    private final Cache<Good, Boolean> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /// A signature that was good.
    ///
    /// @param key what it was checked with
    /// @param digest SHA-256 of what was signed and of the signature
    private record Good(Key key, Base64URL digest) {}

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return factory.supportedJWSAlgorithms();
    }

    @Override
    public JCAContext getJCAContext() {
        return factory.getJCAContext();
    }

    @Override
    public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
        return new Remembering(factory.createJWSVerifier(header, key), key);
    }

    private final class Remembering implements JWSVerifier {
        private final JWSVerifier verifier;
        private final Key key;

        Remembering(JWSVerifier verifier, Key key) {
            this.verifier = verifier;
            this.key = key;
        }

        @Override
        public boolean verify(JWSHeader header, byte[] signingInput, Base64URL signature) throws JOSEException {
            Good asked = new Good(key, digest(signingInput, signature));
            if (good.getIfPresent(asked) != null) {
                return true;
            }
            boolean verified = verifier.verify(header, signingInput, signature);
            if (verified) {
                good.put(asked, true);
            }
            return verified;
        }

        @Override
        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return verifier.supportedJWSAlgorithms();
        }

        @Override
        public JCAContext getJCAContext() {
            return verifier.getJCAContext();
        }
    }

    private static Base64URL digest(byte[] signingInput, Base64URL signature) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(signingInput);
            // What was signed is made of base64url and dots; no other pair gives the same bytes.
            digest.update((byte) 0);
            return Base64URL.encode(digest.digest(signature.decode()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

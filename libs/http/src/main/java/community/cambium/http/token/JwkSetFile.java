package community.cambium.http.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The public keys in a file, read again whenever the file changes, so that keys can be rotated while services run. A
/// file that is gone or broken for a moment leaves the keys that were read last.
final class JwkSetFile implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(JwkSetFile.class);

    private final Path file;
    private volatile Seen seen;

    /// Reads the file at once: a service that could check no token should not start.
    JwkSetFile(Path file) {
        this.file = file;
        try {
            this.seen = read();
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException(
                    "cambium.tokens.jwk-set: cannot read the public keys from " + file.toAbsolutePath(), unreadable);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(current());
    }

    private JWKSet current() {
        Seen now = seen;
        try {
            if (!Files.getLastModifiedTime(file).equals(now.modified()) || Files.size(file) != now.size()) {
                now = read();
                seen = now;
                LOG.info("Read the public keys again from {}", file);
            }
        } catch (IOException | ParseException unreadable) {
            LOG.warn("Cannot read the public keys from {}, keeping those read before: {}", file, unreadable.toString());
        }
        return now.keys();
    }

    private Seen read() throws IOException, ParseException {
        FileTime modified = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        return new Seen(modified, size, JWKSet.parse(Files.readString(file)).toPublicJWKSet());
    }

    private record Seen(FileTime modified, long size, JWKSet keys) {}
}

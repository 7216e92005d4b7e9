package community.cambium.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/// The key that signs tokens: an elliptic curve key in a file that only its owner may read, and its public half for
/// everybody who checks them.
public final class TokenKeys {
    private final ECKey key;

    private TokenKeys(ECKey key) {
        this.key = key;
    }

    /// A key that lives as long as the process.
    public static TokenKeys inMemory() {
        try {
            return new TokenKeys(new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this Java has no P-256", impossible);
        }
    }

    /// Reads the private key of this file; makes one first if there is no such file. Safe against two who start at
    /// once: both get the same key.
    public static TokenKeys createIfMissing(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file.toAbsolutePath());
            }
            return read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read or create the signing key " + file, failed);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), ".key", ".json", onlyTheOwner());
        try {
            Files.writeString(fresh, inMemory().key.toJSONString());
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException somebodyElseWasFaster) {
            // Theirs is the key then.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] onlyTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static TokenKeys read(Path file) throws IOException {
        try {
            ECKey key = ECKey.parse(Files.readString(file));
            if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
                throw new IOException(file + " holds no private P-256 key");
            }
            return new TokenKeys(key);
        } catch (ParseException unreadable) {
            throw new IOException(file + " holds no key as JWK", unreadable);
        }
    }

    /// The public keys of a private key's file, as a JWK set.
    public static String publicSet(Path file) {
        return createIfMissing(file).publicSet();
    }

    /// The public half as a JWK set: all that a service needs to check tokens.
    public String publicSet() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /// Writes the public half where services read it, in one step, so that nobody reads half a file.
    public Path writePublicSet(Path file) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Path fresh = Files.createTempFile(target.getParent(), ".jwks", ".json");
            Files.writeString(fresh, publicSet());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
            }
            return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the public keys " + file, failed);
        }
    }

    ECKey key() {
        return key;
    }
}

package community.cambium.standalone;

import community.cambium.http.token.TokenKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// The data directory: everything that survives a restart is below it.
public record Installation(Path directory) {
    public Installation {
        directory = directory.toAbsolutePath().normalize();
    }

    Path postgres() {
        return directory.resolve("postgresql");
    }

    Path kafka() {
        return directory.resolve("kafka");
    }

    public Path releases() {
        return directory.resolve("releases");
    }

    public Path exports() {
        return directory.resolve("exports");
    }

    Path publicKeys() {
        return directory.resolve("keys").resolve("public.json");
    }

    public Path signingKey() {
        return directory.resolve("keys").resolve("signing-key.json");
    }

    /// The key that signs tokens, made at the first start.
    public TokenKeys keys() {
        return TokenKeys.createIfMissing(signingKey());
    }

    /// Who the operator is in this installation; drawn at the first start.
    public UUID operator() {
        Path file = directory.resolve("keys").resolve("operator");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or create " + file, e);
        }
    }

    /// Whether Cambium was ever started here.
    public boolean exists() {
        return Files.exists(signingKey());
    }
}

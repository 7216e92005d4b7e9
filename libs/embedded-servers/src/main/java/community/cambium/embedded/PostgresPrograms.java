package community.cambium.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from a resource. The directory is named after the content of the package and
/// appears all at once, so that a crash while unpacking leaves nothing half done and two processes cannot disturb
/// each other.
final class PostgresPrograms {
    private final Path directory;

    private PostgresPrograms(Path directory) {
        this.directory = directory;
    }

    static PostgresPrograms unpackedIn(Path parent) throws IOException {
        Path directory = parent.resolve("postgresql-" + digest().substring(0, 12));
        if (!Files.exists(directory)) {
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(parent, "unpacking-");
            try {
                unpack(unfinished);
                publish(unfinished, directory);
            } finally {
                FileTrees.delete(unfinished);
            }
        }
        return new PostgresPrograms(directory);
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void publish(Path unfinished, Path directory) throws IOException {
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(directory)) { // else another process was faster, with the same content
                throw e;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(
                            "The package of PostgreSQL has an entry outside of itself: " + entry.getName());
                }
                unpack(entry, tar, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String digest() throws IOException {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(open(), sha256)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        InputStream packed = PostgresPrograms.class.getResourceAsStream("/postgres-linux-" + machine + ".txz");
        if (packed == null || !system.startsWith("linux")) {
            throw new ServerNotStarted("There is no embedded PostgreSQL for " + system + " on " + machine
                    + ". Use the containers (docker compose) instead.");
        }
        return new BufferedInputStream(packed, 1 << 16);
    }
}

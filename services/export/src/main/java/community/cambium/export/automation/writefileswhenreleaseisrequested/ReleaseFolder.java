package community.cambium.export.automation.writefileswhenreleaseisrequested;

import community.cambium.events.ReleaseId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The files of all releases: one directory each. A file is written under another name first and then takes its place
/// in one step, after its bytes are safe on the disk; so what stands under its name is always whole.
public final class ReleaseFolder {
    private static final String UNFINISHED = ".part";

    private final Path home;

    public ReleaseFolder(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /// Where a finished file of a release stands.
    public Path file(ReleaseId release, String name) {
        return directory(release).resolve(name);
    }

    /// Where a file is written before it takes its place; what an interrupted attempt left there is gone.
    public Path begin(ReleaseId release, String name) throws IOException {
        Path directory = Files.createDirectories(directory(release));
        clean(directory);
        return directory.resolve(name + UNFINISHED);
    }

    /// Lets a file that was written completely take its place.
    public void finish(ReleaseId release, String name) throws IOException {
        Path directory = directory(release);
        Path written = directory.resolve(name + UNFINISHED);
        force(written);
        Files.move(written, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force(directory);
    }

    /// Forgets everything of a release that could not be made.
    public void discard(ReleaseId release) throws IOException {
        Path directory = directory(release);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private Path directory(ReleaseId release) {
        return home.resolve(release.toString());
    }

    private static void clean(Path directory) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

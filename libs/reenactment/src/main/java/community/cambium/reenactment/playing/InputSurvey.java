package community.cambium.reenactment.playing;

import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.read.ExportReader;
import community.cambium.oasst.read.Parsed;
import community.cambium.reenactment.planning.Community;
import community.cambium.reenactment.planning.TreePlanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What the input holds. The whole file is read before anything is played, so that a damaged one changes nothing.
///
/// @param digest SHA-256 of the file
/// @param trees how many trees are to be played
public record InputSurvey(Path file, String digest, long trees, long messages, Community community) {
    /// Reads all of the file; throws [community.cambium.oasst.read.UnreadableExport] if anything in it is wrong.
    ///
    /// @param limit only so many trees, the first ones, are to be played
    public static InputSurvey of(Path file, long limit) throws IOException {
        Set<String> authors = new HashSet<>();
        long[] counts = new long[2];
        try (ExportReader reader = ExportReader.open(file)) {
            for (Optional<Parsed<ExportTree>> next = reader.nextTree(); next.isPresent(); next = reader.nextTree()) {
                if (counts[0] < limit) {
                    counts[0]++;
                    for (ExportMessage message : next.get().value().depthFirst()) {
                        counts[1]++;
                        authors.add(TreePlanner.author(message));
                    }
                }
            }
        }
        return new InputSurvey(file, digest(file), counts[0], counts[1], Community.of(authors));
    }

    /// Gives the trees that are to be played, one after the other.
    public void forEachTree(Consumer<ExportTree> each) throws IOException {
        try (ExportReader reader = ExportReader.open(file)) {
            for (long i = 0; i < trees; i++) {
                each.accept(reader.nextTree().orElseThrow().value());
            }
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

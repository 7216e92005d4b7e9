package community.cambium.reenactment.comparing;

import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is said in a tree and by which role, as one short word, whatever the ids and the order of siblings are.
final class ContentDigest {
    private ContentDigest() {}

    static String of(ExportTree tree) {
        return Objects.requireNonNull(ofEach(tree).get(tree.prompt().messageId()));
    }

    /// The digest of every message with what hangs below it, by its id.
    static Map<String, String> ofEach(ExportTree tree) {
        Map<String, String> digests = new HashMap<>();
        for (ExportMessage message : tree.depthFirst().reversed()) {
            List<String> below = message.replies().stream()
                    .map(reply -> Objects.requireNonNull(digests.get(reply.messageId())))
                    .sorted()
                    .toList();
            digests.put(message.messageId(), sha256(message.role() + "\n" + below + "\n" + message.text()));
        }
        return digests;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package community.cambium.task.write.importtrees;

import community.cambium.events.ImportEvent.MessageImported;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SHA-256 of all that is taken over of a tree, by which the same tree is known again, whatever file it stands in.
final class TreeDigest {
    private final MessageDigest sha256;

    private TreeDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The digest of messages; their order does not matter.
    static String of(List<MessageImported> messages) {
        TreeDigest digest = new TreeDigest();
        messages.stream()
                .sorted(Comparator.comparing(message -> message.messageId().toString()))
                .forEach(digest::message);
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    private void message(MessageImported message) {
        field(message.messageId());
        field(message.parentId());
        field(message.role().name());
        field(message.author());
        field(message.language());
        field(message.text().text());
        field(message.createdAt());
        field(message.reviewCount());
        field(message.accepted());
        field(message.rank());
        field(message.removed());
        field(message.synthetic());
        field(message.modelName());
        field(message.labels().size());
        message.labels().forEach((label, mean) -> {
            field(label.name());
            field(mean.value());
            field(mean.count());
        });
        field(message.emojis().size());
        message.emojis().forEach((emoji, count) -> {
            field(emoji);
            field(count);
        });
        field(message.detoxify().size());
        message.detoxify().forEach((name, score) -> {
            field(name);
            field(score);
        });
    }

    /// Each value with its length before it, so that no two lists of values give the same bytes.
    private void field(@Nullable Object value) {
        byte[] bytes = value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .flip());
        if (bytes != null) {
            sha256.update(bytes);
        }
    }
}

package community.cambium.tree.queue;

import community.cambium.events.MessageTreeId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// Very many trees as one short text: their ids as bytes in Base64, in their order.
public final class PackedTrees {
    private PackedTrees() {}

    public static String pack(List<MessageTreeId> trees) {
        ByteBuffer bytes = ByteBuffer.allocate(trees.size() * 2 * Long.BYTES);
        for (MessageTreeId tree : trees) {
            bytes.putLong(tree.value().getMostSignificantBits());
            bytes.putLong(tree.value().getLeastSignificantBits());
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /// Throws [IllegalArgumentException] if the text is none that was packed.
    public static List<MessageTreeId> unpack(String packed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(packed));
        if (bytes.remaining() % (2 * Long.BYTES) != 0) {
            throw new IllegalArgumentException("ids that are cut off");
        }
        List<MessageTreeId> trees = new ArrayList<>(bytes.remaining() / (2 * Long.BYTES));
        while (bytes.hasRemaining()) {
            trees.add(new MessageTreeId(new UUID(bytes.getLong(), bytes.getLong())));
        }
        return List.copyOf(trees);
    }
}

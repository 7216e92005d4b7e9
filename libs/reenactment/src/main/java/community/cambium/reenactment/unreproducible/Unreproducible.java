package community.cambium.reenactment.unreproducible;

import org.jspecify.annotations.Nullable;

/// Something that a file says and no play can bring back, with the reason.
///
/// @param treeId the tree in the file, null if it concerns every tree
/// @param messageId the message in the file, null if it concerns the whole tree, or every one
/// @param part which part of the aspect is meant, such as the name of a label, null for all of it
public record Unreproducible(
        @Nullable String treeId,
        @Nullable String messageId,
        Aspect aspect,
        @Nullable String part,
        String reason) {

    /// Whether this explains a difference in that part of that message.
    public boolean covers(String tree, @Nullable String message, Aspect what, @Nullable String which) {
        return aspect == what
                && (treeId == null || treeId.equals(tree))
                && (messageId == null || messageId.equals(message))
                && (part == null || part.equals(which));
    }
}

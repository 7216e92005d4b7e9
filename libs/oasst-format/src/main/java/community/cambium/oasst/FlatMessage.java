package community.cambium.oasst;

import org.jspecify.annotations.Nullable;

/// One message of a flat list, with the tree it belongs to. Its replies are other lines, so it has none itself.
///
/// @param messageTreeId null in the lists of one user's messages, which name no tree
public record FlatMessage(
        ExportMessage message,
        @Nullable String messageTreeId,
        @Nullable String treeState) implements ExportLine {
    public FlatMessage {
        message = message.withoutReplies();
    }
}

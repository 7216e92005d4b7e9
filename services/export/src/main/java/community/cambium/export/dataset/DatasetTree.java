package community.cambium.export.dataset;

import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Everything that is known of one tree.
///
/// @param messages every message of the tree whose text is known
/// @param labels the means of all labels, of reviews, free and imported ones together, of messages that
///     have any
public record DatasetTree(
        MessageTreeId treeId,
        TreeRow tree,
        Map<MessageId, DatasetMessage> messages,
        Map<MessageId, SortedMap<Label, LabelMeans.Mean>> labels) {

    /// One message whose text is known.
    ///
    /// @param imported what was known of it elsewhere, null if it was written here
    public record DatasetMessage(
            MessageId messageId,
            Written written,
            Verdict verdict,
            @Nullable ImportedRow imported) {}
}

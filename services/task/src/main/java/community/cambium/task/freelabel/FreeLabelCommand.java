package community.cambium.task.freelabel;

import community.cambium.events.ContributorId;
import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import java.util.Map;

/// What can be asked of the free labels that one contributor gives one message.
public sealed interface FreeLabelCommand {
    MessageId messageId();

    ContributorId contributor();

    /// The stream of this pair of message and contributor.
    default String streamId() {
        return "label-" + messageId() + "-" + contributor();
    }

    /// Says these labels and no others; no labels at all take back what was said.
    record LabelMessage(MessageId messageId, MessageTreeId treeId, ContributorId contributor, Map<Label, Double> labels)
            implements FreeLabelCommand {
        public LabelMessage {
            labels = Map.copyOf(labels);
        }
    }
}

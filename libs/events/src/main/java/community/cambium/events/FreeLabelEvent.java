package community.cambium.events;

import java.util.Map;

/// What one contributor says of one message outside any task. Written by `task`; never counts for acceptance.
public sealed interface FreeLabelEvent extends CambiumEvent {
    MessageTreeId treeId();

    @Override
    default String orderingKey() {
        return treeId().toString();
    }

    /// The labels as they stand now: they replace what the same contributor said of the same message before.
    @EventType("task.message-labelled")
    record MessageLabelled(
            MessageId messageId, MessageTreeId treeId, ContributorId contributor, Map<Label, Double> labels)
            implements FreeLabelEvent {
        public MessageLabelled {
            labels = Labels.copyOf(labels);
        }
    }
}

package community.cambium.export.dataset;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import java.util.UUID;

/// Labels that one message got at one time: in the task, or freely from the contributor, that `source` names.
public record LabelsKey(MessageTreeId treeId, MessageId messageId, UUID source) {}

package community.cambium.export.dataset;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;

/// A message in its tree.
public record MessageKey(MessageTreeId treeId, MessageId messageId) {}

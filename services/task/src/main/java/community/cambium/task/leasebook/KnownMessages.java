package community.cambium.task.leasebook;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskId;
import java.util.Optional;

/// The messages that were written here or that `tree` told of.
public interface KnownMessages {
    Optional<MessageTreeId> treeOf(MessageId message);

    /// The task that brought the message; its stream holds the text.
    Optional<TaskId> taskOf(MessageId message);
}

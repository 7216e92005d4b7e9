package community.cambium.task.sheet;

import community.cambium.events.MessageId;
import java.util.List;

/// Finds the messages that a task is about.
public interface Conversations {
    /// The messages from the first one of the tree down to this one.
    List<ShownMessage> downTo(MessageId message);

    /// These messages in the order asked for.
    List<ShownMessage> all(List<MessageId> messages);
}

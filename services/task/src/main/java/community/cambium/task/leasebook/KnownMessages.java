package community.cambium.task.leasebook;

import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import java.util.List;
import java.util.Optional;

/// The messages that were written or imported here or that `tree` told of.
public interface KnownMessages {
    Optional<MessageTreeId> treeOf(MessageId message);

    /// The stream that holds the text of the message.
    Optional<String> streamOf(MessageId message);

    /// Makes imported messages known, in the transaction that takes them over; false if one of their ids was known
    /// before or promised to a prompt, and then the transaction must not be committed. Refused while work is
    /// paused.
    boolean addImported(List<MessageImported> messages);
}

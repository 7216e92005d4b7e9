package community.cambium.task.leasebook;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import java.util.List;

/// A slot that was just leased.
///
/// @param subject the message to work on; for a prompt the id that it will have
/// @param candidates the replies to rank in no particular order; else empty
public record Leased(
        WantId wantId,
        TaskKind kind,
        String language,
        MessageTreeId treeId,
        MessageId subject,
        List<MessageId> candidates) {
    public Leased {
        candidates = List.copyOf(candidates);
    }
}

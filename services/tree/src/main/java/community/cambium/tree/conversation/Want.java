package community.cambium.tree.conversation;

import community.cambium.events.MessageId;
import community.cambium.events.WantId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number of slots that the tree granted once, and how many of them came back used.
///
/// @param about the message to review, to answer, or whose replies are to be ranked; null for replies to any parent
/// @param candidates the replies to rank, else empty
public record Want(
        WantId id,
        Kind kind,
        @Nullable MessageId about,
        List<MessageId> candidates,
        int slots,
        int used,
        boolean withdrawn) {
    /// What is wanted.
    public enum Kind {
        REVIEWS,
        REPLIES,
        ORDERED_REPLIES,
        RANKINGS
    }

    public Want {
        candidates = List.copyOf(candidates);
    }

    static Want granted(WantId id, Kind kind, @Nullable MessageId about, Collection<MessageId> candidates, int slots) {
        return new Want(id, kind, about, List.copyOf(candidates), slots, 0, false);
    }

    Want oneMoreUsed() {
        return new Want(id, kind, about, candidates, slots, used + 1, withdrawn);
    }

    Want takenBack() {
        return new Want(id, kind, about, candidates, slots, used, true);
    }

    public boolean isOpen() {
        return free() > 0;
    }

    /// Slots that may still come back used.
    public int free() {
        return withdrawn ? 0 : Math.max(0, slots - used);
    }
}

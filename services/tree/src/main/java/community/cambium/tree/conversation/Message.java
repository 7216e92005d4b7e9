package community.cambium.tree.conversation;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.Role;
import community.cambium.events.WantId;
import org.jspecify.annotations.Nullable;

/// One message of a tree, as far as the rules of trees look at it.
///
/// @param parentId null for the prompt
/// @param wantId the want that it answers, or null if it was imported
/// @param late the tree had moved on when it came: it is reviewed, but the tree neither waits for it nor counts it
public record Message(
        MessageId id,
        @Nullable MessageId parentId,
        Role role,
        @Nullable WantId wantId,
        boolean late,
        Verdict verdict,
        boolean removed) {

    /// What the reviews said.
    public enum Verdict {
        UNDECIDED,
        ACCEPTED,
        REJECTED
    }

    static Message attached(MessageAttached event) {
        return new Message(
                event.messageId(),
                event.parentId(),
                event.role(),
                event.wantId(),
                event.late(),
                Verdict.UNDECIDED,
                false);
    }

    static Message imported(ImportedMessageAttached event) {
        return new Message(
                event.messageId(),
                event.parentId(),
                event.role(),
                null,
                false,
                verdict(event.accepted()),
                event.removed());
    }

    private static Verdict verdict(@Nullable Boolean accepted) {
        if (accepted == null) {
            return Verdict.UNDECIDED;
        }
        return accepted ? Verdict.ACCEPTED : Verdict.REJECTED;
    }

    Message judged(Verdict newVerdict) {
        return new Message(id, parentId, role, wantId, late, newVerdict, removed);
    }

    Message takenOut() {
        return new Message(id, parentId, role, wantId, late, verdict, true);
    }

    Message putBack() {
        return new Message(id, parentId, role, wantId, late, verdict, false);
    }

    public boolean isPrompt() {
        return parentId == null;
    }

    /// In the tree for good: it may be answered and ranked.
    public boolean isAccepted() {
        return verdict == Verdict.ACCEPTED && !removed;
    }

    /// Its reviews have not decided yet.
    public boolean awaitsReview() {
        return verdict == Verdict.UNDECIDED && !removed;
    }

    /// Takes a place under its parent: accepted, or not decided yet.
    public boolean survives() {
        return verdict != Verdict.REJECTED && !removed;
    }
}

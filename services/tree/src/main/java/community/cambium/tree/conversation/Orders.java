package community.cambium.tree.conversation;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.HaltNoted;
import community.cambium.events.MessageTreeEvent.ImportNoted;
import community.cambium.events.MessageTreeEvent.Note;
import community.cambium.events.MessageTreeEvent.RemovalNoted;
import community.cambium.events.MessageTreeEvent.RestorationNoted;
import community.cambium.events.MessageTreeEvent.ResumptionNoted;
import community.cambium.events.OrderId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was ordered of a tree and stands, whether or not what it is about is there yet.
///
/// @param removals by the message that is to be out
/// @param halt a moderator's order to stop the tree, or null
/// @param held the prompt's author is suspended, so the tree is not drawn
/// @param arriving the import that brings the tree, or null if it is none
public record Orders(
        Map<MessageId, Removal> removals,
        @Nullable OrderId halt,
        boolean held,
        @Nullable ImportNoted arriving) {
    static final Orders NONE = new Orders(Map.of(), null, false, null);

    /// An order to take a message out.
    ///
    /// @param withReplies whatever comes below it goes too
    public record Removal(OrderId orderId, boolean withReplies) {}

    public Optional<Removal> removalOf(MessageId message) {
        return Optional.ofNullable(removals.get(message));
    }

    Orders after(Note note) {
        return switch (note) {
            case RemovalNoted removal ->
                removing(removal.messageId(), new Removal(removal.orderId(), removal.withReplies()));
            case RestorationNoted restoration -> restoring(restoration.messageId());
            case HaltNoted(var _, OrderId order) when order != null -> new Orders(removals, order, held, arriving);
            case HaltNoted _ -> new Orders(removals, halt, true, arriving);
            case ResumptionNoted(var _, OrderId order) when order != null -> new Orders(removals, null, held, arriving);
            case ResumptionNoted _ -> new Orders(removals, halt, false, arriving);
            case ImportNoted begun -> new Orders(removals, halt, held, begun);
        };
    }

    Orders removing(MessageId message, Removal removal) {
        return new Orders(Copies.with(removals, message, removal), halt, held, arriving);
    }

    Orders restoring(MessageId message) {
        return new Orders(Copies.without(removals, message), halt, held, arriving);
    }
}

package community.cambium.tree.messagetree;

import community.cambium.decider.CommandRejected;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.ReplyParent;
import community.cambium.events.WantId;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.messagetree.MessageTree.Grown;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReplies;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReviews;

/// What operators order beyond what a tree wants by itself. The same order given twice is one order.
final class Orders {
    private static final int MOST_ORDERED = 1000;

    private Orders() {}

    static void replies(Decision decision, Grown tree, OrderReplies order) {
        Message parent = message(tree, order.parentId());
        if (isNew(tree, order.wantId(), Want.Kind.ORDERED_REPLIES, parent, order.slots())) {
            ReplyParent named = new ReplyParent(parent.id(), parent.role(), order.slots(), false);
            decision.record(new RepliesWanted(order.treeId(), order.wantId(), order.slots(), true, named));
        }
    }

    static void reviews(Decision decision, Planted tree, OrderReviews order) {
        Message message = message(tree, order.messageId());
        if (isNew(tree, order.wantId(), Want.Kind.REVIEWS, message, order.slots())) {
            decision.record(
                    new ReviewsWanted(order.treeId(), order.wantId(), message.id(), message.role(), order.slots()));
        }
    }

    private static Message message(Planted tree, MessageId id) {
        return tree.conversation()
                .message(id)
                .orElseThrow(() -> new CommandRejected(MessageTreeRejection.MESSAGE_UNKNOWN));
    }

    private static boolean isNew(Planted tree, WantId wantId, Want.Kind kind, Message about, int slots) {
        if (slots < 1 || slots > MOST_ORDERED) {
            throw new CommandRejected(MessageTreeRejection.SLOTS_OUT_OF_BOUNDS);
        }
        Want earlier = tree.conversation().wants().wants().get(wantId);
        if (earlier == null && about.removed()) {
            throw new CommandRejected(MessageTreeRejection.MESSAGE_REMOVED);
        }
        if (earlier != null
                && (earlier.kind() != kind
                        || earlier.slots() != slots
                        || !about.id().equals(earlier.about()))) {
            throw new CommandRejected(MessageTreeRejection.ORDER_DIFFERS);
        }
        return earlier == null;
    }
}

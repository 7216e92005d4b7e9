package community.cambium.tree.messagetree;

import community.cambium.decider.CommandRejected;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.ReplyParent;
import community.cambium.events.WantId;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.messagetree.MessageTree.Grown;
import community.cambium.tree.messagetree.MessageTree.NotPlanted;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTree.Stopped;
import community.cambium.tree.messagetree.MessageTree.Young;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReplies;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReviews;

/// Work that an operator orders beyond what a tree wants by itself.
final class OrderedWork {
    private static final int MOST_SLOTS = 1000;

    private OrderedWork() {}

    static void replies(Decision decision, MessageTree any, OrderReplies order) {
        Planted tree = going(any);
        if (tree instanceof Young) {
            throw new CommandRejected(MessageTreeRejection.TREE_NOT_YET_GROWING);
        }
        Message parent = orderable(tree.conversation(), order.parentId(), order.slots());
        if (isNew(tree.conversation(), order.wantId(), Want.Kind.ORDERED_REPLIES, parent.id(), order.slots())) {
            refuseIfRemoved(parent);
            ReplyParent named = new ReplyParent(parent.id(), parent.role(), order.slots(), false);
            decision.record(new RepliesWanted(order.treeId(), order.wantId(), order.slots(), true, named));
        }
    }

    static void reviews(Decision decision, MessageTree any, OrderReviews order) {
        Planted tree = going(any);
        Message message = orderable(tree.conversation(), order.messageId(), order.slots());
        if (isNew(tree.conversation(), order.wantId(), Want.Kind.REVIEWS, message.id(), order.slots())) {
            refuseIfRemoved(message);
            decision.record(
                    new ReviewsWanted(order.treeId(), order.wantId(), message.id(), message.role(), order.slots()));
        }
    }

    private static Planted going(MessageTree tree) {
        return switch (tree) {
            case NotPlanted _ -> throw new CommandRejected(MessageTreeRejection.TREE_UNKNOWN);
            case Stopped _ -> throw new CommandRejected(MessageTreeRejection.TREE_STOPPED);
            case Young young -> young;
            case Grown grown -> grown;
        };
    }

    private static Message orderable(Conversation conversation, MessageId id, int slots) {
        if (slots < 1 || slots > MOST_SLOTS) {
            throw new CommandRejected(MessageTreeRejection.SLOTS_OUT_OF_BOUNDS);
        }
        return conversation.message(id).orElseThrow(() -> new CommandRejected(MessageTreeRejection.MESSAGE_UNKNOWN));
    }

    /// Whether the order was not given before; refuses one whose key was used for something else.
    private static boolean isNew(Conversation conversation, WantId order, Want.Kind kind, MessageId about, int slots) {
        Want earlier = conversation.wants().wants().get(order);
        if (earlier == null) {
            return true;
        }
        if (earlier.kind() != kind || earlier.slots() != slots || !about.equals(earlier.about())) {
            throw new CommandRejected(MessageTreeRejection.ORDER_DIFFERS);
        }
        return false;
    }

    private static void refuseIfRemoved(Message message) {
        if (message.removed()) {
            throw new CommandRejected(MessageTreeRejection.MESSAGE_REMOVED);
        }
    }
}

package community.cambium.tree.messagetree;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.HaltNoted;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.events.MessageTreeEvent.RemovalNoted;
import community.cambium.events.MessageTreeEvent.RestorationNoted;
import community.cambium.events.MessageTreeEvent.ResumptionNoted;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Orders;
import community.cambium.tree.conversation.Orders.Removal;
import community.cambium.tree.messagetree.MessageTreeCommand.HaltTree;
import community.cambium.tree.messagetree.MessageTreeCommand.HoldTree;
import community.cambium.tree.messagetree.MessageTreeCommand.ReleaseTree;
import community.cambium.tree.messagetree.MessageTreeCommand.RemoveMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.RestoreMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.ResumeTree;
import java.util.List;
import java.util.Optional;

/// How orders of moderators are obeyed. An order may come before what it is about: it is kept, and
/// obeyed then.
final class ModeratorsOrders {
    private ModeratorsOrders() {}

    static void remove(Decision decision, RemoveMessage order) {
        Removal removal = new Removal(order.orderId(), order.withReplies());
        Optional<Message> known = decision.tree().conversation().message(order.messageId());
        if (known.isPresent()) {
            affected(decision, known.get(), order.withReplies()).stream()
                    .filter(message -> !message.removed())
                    .forEach(message -> remove(decision, order.treeId(), message.id(), removal));
        } else if (orders(decision).removalOf(order.messageId()).isEmpty()) {
            decision.record(new RemovalNoted(order.treeId(), order.messageId(), order.orderId(), order.withReplies()));
        }
    }

    /// Puts a message back, and what went by the same order; what another order took out stays out.
    static void restore(Decision decision, RestoreMessage order) {
        Optional<Removal> removal = orders(decision).removalOf(order.messageId());
        Optional<Message> known = decision.tree().conversation().message(order.messageId());
        if (known.isEmpty()) {
            removal.ifPresent(
                    _ -> decision.record(new RestorationNoted(order.treeId(), order.messageId(), order.orderId())));
            return;
        }
        affected(decision, known.get(), order.withReplies()).stream()
                .filter(message -> message.removed() && isBy(removal, decision, message))
                .forEach(message -> {
                    decision.record(new MessageRestored(order.treeId(), message.id(), order.orderId()));
                    Acceptance.judge(decision, message.id());
                });
    }

    /// An imported message may have come removed: then no order stands for it, nor for what hangs below it.
    private static boolean isBy(Optional<Removal> removal, Decision decision, Message message) {
        return orders(decision).removalOf(message.id()).map(Removal::orderId).equals(removal.map(Removal::orderId));
    }

    /// Obeys what was ordered before a message came: its own removal, or that of what it answers.
    static void obey(Decision decision, MessageId id) {
        decision.tree()
                .conversation()
                .message(id)
                .filter(message -> !message.removed())
                .ifPresent(message -> {
                    Optional<Removal> own = orders(decision).removalOf(id);
                    MessageId parent = message.parentId();
                    Optional<Removal> inherited = parent == null
                            ? Optional.empty()
                            : orders(decision).removalOf(parent).filter(Removal::withReplies);
                    own.or(() -> inherited)
                            .ifPresent(removal -> affected(decision, message, removal.withReplies()).stream()
                                    .filter(below -> !below.removed())
                                    .forEach(below -> remove(decision, decision.treeId(), below.id(), removal)));
                });
    }

    static void halt(Decision decision, HaltTree order) {
        if (orders(decision).halt() == null) {
            decision.record(new HaltNoted(order.treeId(), order.orderId()));
        }
    }

    static void resume(Decision decision, ResumeTree order) {
        if (orders(decision).halt() != null) {
            decision.record(new ResumptionNoted(order.treeId(), order.orderId()));
        }
    }

    static void hold(Decision decision, HoldTree hold) {
        if (!orders(decision).held()) {
            decision.record(new HaltNoted(hold.treeId(), null));
        }
    }

    static void release(Decision decision, ReleaseTree release) {
        if (orders(decision).held()) {
            decision.record(new ResumptionNoted(release.treeId(), null));
        }
    }

    private static void remove(Decision decision, MessageTreeId tree, MessageId message, Removal removal) {
        decision.record(new MessageRemoved(tree, message, removal.orderId(), removal.withReplies()));
    }

    private static List<Message> affected(Decision decision, Message top, boolean withReplies) {
        Conversation conversation = decision.tree().conversation();
        return withReplies ? conversation.subtree(top) : List.of(top);
    }

    private static Orders orders(Decision decision) {
        return decision.tree().conversation().orders();
    }
}

package community.cambium.tree.messagetree;

import community.cambium.events.MessageId;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.TreeParameters;
import java.util.List;

/// Which messages of a tree may be answered.
final class Parents {
    private Parents() {}

    /// Accepted messages above the deepest level that have room for one more surviving reply. A reply that was rejected
    /// or removed takes no room, so a parent all of whose replies were can be answered again.
    static List<ReplyParent> withRoom(Planted tree, TreeParameters parameters) {
        TreeShape shape = tree.planting().shape();
        Conversation conversation = tree.conversation();
        return conversation.messages().values().stream()
                .filter(message -> message.isAccepted() && conversation.depthOf(message) < shape.maxDepth())
                .filter(message -> surviving(conversation, message.id()) < limit(shape, message.role()))
                .map(message -> offered(conversation, message, limit(shape, message.role()), parameters))
                .toList();
    }

    private static ReplyParent offered(
            Conversation conversation, Message parent, int limit, TreeParameters parameters) {
        int surviving = surviving(conversation, parent.id());
        int places = brought(conversation, parent.id()) + limit - surviving;
        int before = conversation.wants().places().getOrDefault(parent.id(), 0);
        boolean lonely = parent.role() == Role.PROMPTER
                && surviving > 0
                && surviving < parameters.whole(Parameter.LONELY_CHILDREN_COUNT);
        return new ReplyParent(parent.id(), parent.role(), Math.max(before, places), lonely);
    }

    /// Replies that leases brought, whatever became of them: who hands the places out counts every one of them as used,
    /// also those that came late or to order.
    private static int brought(Conversation conversation, MessageId parent) {
        return (int) conversation.childrenOf(parent).stream()
                .filter(message -> message.wantId() != null)
                .count();
    }

    private static int limit(TreeShape shape, Role role) {
        return switch (role) {
            case PROMPTER -> shape.maxChildren();
            case ASSISTANT -> shape.repliesPerAssistantMessage();
        };
    }

    private static int surviving(Conversation conversation, MessageId parent) {
        return (int) conversation.childrenOf(parent).stream()
                .filter(conversation::countsForGoal)
                .filter(Message::survives)
                .count();
    }
}

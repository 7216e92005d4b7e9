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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which messages of a tree may be answered.
final class Parents {
    private Parents() {}

    /// Accepted messages above the deepest level that have room for one more surviving reply. A reply that was rejected
    /// or removed takes no room, so a parent all of whose replies were can be answered again.
    static List<ReplyParent> withRoom(Planted tree, TreeParameters parameters) {
        TreeShape shape = tree.planting().shape();
        Conversation conversation = tree.conversation();
        Map<MessageId, List<Message>> children = conversation.children();
        List<ReplyParent> withRoom = new ArrayList<>();
        for (Message message : conversation.messages().values()) {
            if (message.isAccepted() && conversation.depthOf(message) < shape.maxDepth()) {
                List<Message> replies = children.getOrDefault(message.id(), List.of());
                int limit = limit(shape, message.role());
                int surviving = surviving(conversation, replies);
                if (surviving < limit) {
                    int places = brought(replies) + limit - surviving;
                    withRoom.add(offered(conversation, message, places, isLonely(message, surviving, parameters)));
                }
            }
        }
        return List.copyOf(withRoom);
    }

    private static ReplyParent offered(Conversation conversation, Message parent, int places, boolean lonely) {
        int before = conversation.wants().places().getOrDefault(parent.id(), 0);
        return new ReplyParent(parent.id(), parent.role(), Math.max(before, places), lonely);
    }

    private static boolean isLonely(Message parent, int surviving, TreeParameters parameters) {
        return parent.role() == Role.PROMPTER
                && surviving > 0
                && surviving < parameters.whole(Parameter.LONELY_CHILDREN_COUNT);
    }

    /// Replies that leases brought, whatever became of them: who hands the places out counts every one of them as used,
    /// also those that came late or to order.
    private static int brought(List<Message> replies) {
        return (int)
                replies.stream().filter(message -> message.wantId() != null).count();
    }

    private static int limit(TreeShape shape, Role role) {
        return switch (role) {
            case PROMPTER -> shape.maxChildren();
            case ASSISTANT -> shape.repliesPerAssistantMessage();
        };
    }

    private static int surviving(Conversation conversation, List<Message> replies) {
        return (int) replies.stream()
                .filter(conversation::countsForGoal)
                .filter(Message::survives)
                .count();
    }
}

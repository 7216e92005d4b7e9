package community.cambium.tree.messagetree;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.Role;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.conversation.WantBook;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.parameters.TreeParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which replies of a tree are ranked against each other.
final class Rankings {
    private static final int FEWEST_CANDIDATES = 2;

    private Rankings() {}

    /// The parents whose replies need ranking when the tree has stopped growing, each with the replies to rank.
    static Map<MessageId, List<MessageId>> open(Planted tree, TreeParameters parameters) {
        Map<MessageId, List<MessageId>> toRank = new LinkedHashMap<>();
        if (tree.planting().shape().rankingsPerParent() == 0) {
            return toRank;
        }
        Conversation conversation = tree.conversation();
        for (Message parent : conversation.messages().values()) {
            List<MessageId> candidates = conversation.childrenOf(parent.id()).stream()
                    .filter(child -> child.isAccepted() && parameters.ranks(child.role()))
                    .map(Message::id)
                    .toList();
            if (!parent.removed() && candidates.size() >= FEWEST_CANDIDATES) {
                toRank.put(parent.id(), candidates);
            }
        }
        return toRank;
    }

    /// The parents whose rankings the tree waits for or has, each with those replies that are still there. A parent
    /// that was removed, or has fewer than two of its replies left, needs no order any more.
    static Map<MessageId, List<MessageId>> inProgress(Planted tree) {
        Conversation conversation = tree.conversation();
        Map<MessageId, List<MessageId>> toRank = new LinkedHashMap<>();
        conversation.wants().of(Want.Kind.RANKINGS).forEach(want -> {
            List<MessageId> left = want.candidates().stream()
                    .filter(id ->
                            conversation.message(id).filter(Message::isAccepted).isPresent())
                    .toList();
            MessageId parent = want.about();
            if (parent != null && left.size() >= FEWEST_CANDIDATES && isThere(conversation, parent)) {
                toRank.put(parent, left);
            }
        });
        return toRank;
    }

    /// Grants the rankings that a parent still lacks, if any.
    static void want(Decision decision, Planted tree, MessageId parent, List<MessageId> candidates) {
        Conversation conversation = tree.conversation();
        int missing = tree.planting().shape().rankingsPerParent()
                - conversation.rankingsOf(parent).size()
                - WantBook.free(conversation.wants().about(Want.Kind.RANKINGS, parent));
        if (missing > 0) {
            decision.record(new RankingsWanted(
                    tree.treeId(),
                    decision.newWant(),
                    parent,
                    roleOf(conversation, candidates.getFirst()),
                    candidates,
                    missing));
        }
    }

    private static Role roleOf(Conversation conversation, MessageId message) {
        return conversation.message(message).map(Message::role).orElse(Role.ASSISTANT);
    }

    private static boolean isThere(Conversation conversation, MessageId message) {
        return conversation.message(message).filter(known -> !known.removed()).isPresent();
    }
}

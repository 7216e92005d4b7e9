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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which replies of a tree are ranked against each other.
final class Rankings {
    private static final int FEWEST_CANDIDATES = 2;

    private Rankings() {}

    /// The parents whose replies need ranking when the tree has stopped growing, each with the replies
    /// to rank.
    static Map<MessageId, List<MessageId>> open(Planted tree, TreeParameters parameters) {
        return toRank(tree, child -> parameters.ranks(child.role()));
    }

    /// The parents whose rankings the tree waits for or has, each with those replies that are there now: those that
    /// came in time, and late ones that were among the candidates when ranking began. A parent that is out, or has
    /// fewer than two such replies, needs no order.
    static Map<MessageId, List<MessageId>> inProgress(Planted tree, TreeParameters parameters) {
        Set<MessageId> candidatesOnce = tree.conversation()
                .wants()
                .of(Want.Kind.RANKINGS)
                .flatMap(want -> want.candidates().stream())
                .collect(Collectors.toSet());
        return toRank(
                tree,
                child -> candidatesOnce.contains(child.id()) || (!child.late() && parameters.ranks(child.role())));
    }

    /// Whether each parent has all the rankings that it needs.
    static boolean areComplete(Planted tree, TreeParameters parameters) {
        int needed = tree.planting().shape().rankingsPerParent();
        return inProgress(tree, parameters).keySet().stream()
                .allMatch(parent -> tree.conversation().rankingsOf(parent).size() >= needed);
    }

    private static Map<MessageId, List<MessageId>> toRank(Planted tree, Predicate<Message> isCandidate) {
        Map<MessageId, List<MessageId>> toRank = new LinkedHashMap<>();
        if (tree.planting().shape().rankingsPerParent() == 0) {
            return toRank;
        }
        Conversation conversation = tree.conversation();
        Map<MessageId, List<Message>> children = conversation.children();
        for (Message parent : conversation.messages().values()) {
            List<MessageId> candidates = children.getOrDefault(parent.id(), List.of()).stream()
                    .filter(child -> child.isAccepted() && isCandidate.test(child))
                    .map(Message::id)
                    .toList();
            if (!parent.removed() && candidates.size() >= FEWEST_CANDIDATES) {
                toRank.put(parent.id(), candidates);
            }
        }
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
}

package community.cambium.tree.messagetree;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.OrderId;
import community.cambium.events.Role;
import community.cambium.events.TaskId;
import community.cambium.events.TreeShape;
import community.cambium.events.WantId;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a message tree. Those that carry facts of other services are never refused.
public sealed interface MessageTreeCommand {
    MessageTreeId treeId();

    Occasion occasion();

    /// A prompt was written: begin a tree with it.
    ///
    /// @param shape the tree's own shape, or null for the one in force
    record PlantTree(
            MessageTreeId treeId,
            TaskId taskId,
            WantId wantId,
            ContributorId author,
            String language,
            @Nullable TreeShape shape,
            @Nullable String origin,
            Occasion occasion)
            implements MessageTreeCommand {}

    /// A reply was written: give it its place.
    record AttachReply(
            MessageTreeId treeId,
            MessageId messageId,
            MessageId parentId,
            Role role,
            ContributorId author,
            TaskId taskId,
            WantId wantId,
            Occasion occasion)
            implements MessageTreeCommand {}

    /// A message was reviewed: take the two labels that decide into account.
    ///
    /// @param langMismatch null if the reviewer did not answer
    record CountReview(
            MessageTreeId treeId,
            MessageId messageId,
            TaskId reviewId,
            ContributorId reviewer,
            double spam,
            @Nullable Double langMismatch,
            Occasion occasion)
            implements MessageTreeCommand {}

    /// The replies under a message were ranked: take the ranking into account.
    record CountRanking(
            MessageTreeId treeId,
            MessageId parentId,
            TaskId rankingId,
            ContributorId ranker,
            List<List<MessageId>> order,
            boolean notRankable,
            Occasion occasion)
            implements MessageTreeCommand {
        public CountRanking {
            order = order.stream().map(List::copyOf).toList();
        }
    }

    /// A moderator ordered one message to be taken out, without what hangs below it.
    record RemoveMessage(MessageTreeId treeId, MessageId messageId, OrderId orderId, Occasion occasion)
            implements MessageTreeCommand {}

    /// The tree was drawn in the lottery of its language.
    record StartGrowth(MessageTreeId treeId, String language, Occasion occasion) implements MessageTreeCommand {}

    /// An operator orders replies to one message, beyond what the tree wants by itself.
    ///
    /// @param wantId chosen by the caller, so that the same order given twice is one order
    record OrderReplies(MessageTreeId treeId, MessageId parentId, WantId wantId, int slots, Occasion occasion)
            implements MessageTreeCommand {}

    /// An operator orders reviews of one message, beyond those that decide.
    ///
    /// @param wantId chosen by the caller, so that the same order given twice is one order
    record OrderReviews(MessageTreeId treeId, MessageId messageId, WantId wantId, int slots, Occasion occasion)
            implements MessageTreeCommand {}
}

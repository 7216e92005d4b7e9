package community.cambium.tree.messagetree;

import community.cambium.events.ContributorId;
import community.cambium.events.ImportFate;
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
            WantId wantId,
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
            WantId wantId,
            ContributorId ranker,
            List<List<MessageId>> order,
            boolean notRankable,
            Occasion occasion)
            implements MessageTreeCommand {
        public CountRanking {
            order = order.stream().map(List::copyOf).toList();
        }
    }

    /// A moderator ordered a message to be taken out.
    ///
    /// @param withReplies everything below it goes too, whatever still comes included
    record RemoveMessage(
            MessageTreeId treeId, MessageId messageId, OrderId orderId, boolean withReplies, Occasion occasion)
            implements MessageTreeCommand {}

    /// A moderator ordered a message to be put back.
    ///
    /// @param withReplies what went with it comes back too
    record RestoreMessage(
            MessageTreeId treeId, MessageId messageId, OrderId orderId, boolean withReplies, Occasion occasion)
            implements MessageTreeCommand {}

    /// A moderator ordered the tree to be stopped.
    record HaltTree(MessageTreeId treeId, OrderId orderId, Occasion occasion) implements MessageTreeCommand {}

    /// A moderator ordered the tree to go on.
    record ResumeTree(MessageTreeId treeId, OrderId orderId, Occasion occasion) implements MessageTreeCommand {}

    /// The prompt's author was suspended while the tree waited to be drawn.
    record HoldTree(MessageTreeId treeId, Occasion occasion) implements MessageTreeCommand {}

    /// The prompt's author is welcome again.
    record ReleaseTree(MessageTreeId treeId, Occasion occasion) implements MessageTreeCommand {}

    /// Parameters changed that may change what was decided about the tree.
    record ReconsiderTree(MessageTreeId treeId, Occasion occasion) implements MessageTreeCommand {}

    /// An imported tree was chosen from the backlog.
    record BeginRanking(MessageTreeId treeId, Occasion occasion) implements MessageTreeCommand {}

    /// An operator has the replies' order decided again, with the rankings that came late, or after it failed.
    record ScoreAgain(MessageTreeId treeId, Occasion occasion) implements MessageTreeCommand {}

    /// The import of a tree began; its messages follow.
    record PlantImportedTree(
            MessageTreeId treeId,
            String language,
            ContributorId author,
            String origin,
            ImportFate fate,
            Occasion occasion)
            implements MessageTreeCommand {}

    /// A message of an imported tree was taken over with what had become of it.
    record AttachImportedMessage(
            MessageTreeId treeId,
            MessageId messageId,
            @Nullable MessageId parentId,
            Role role,
            ContributorId author,
            @Nullable Boolean accepted,
            @Nullable Integer rank,
            boolean removed,
            Occasion occasion)
            implements MessageTreeCommand {}

    /// All messages of an imported tree are here.
    record CompleteImport(MessageTreeId treeId, ImportFate fate, Occasion occasion) implements MessageTreeCommand {}

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

package community.cambium.events;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of one message tree. Written by `tree`; read by every service. Carries no texts.
public sealed interface MessageTreeEvent extends CambiumEvent {
    MessageTreeId treeId();

    @Override
    default String orderingKey() {
        return treeId().toString();
    }

    /// What the tree wants done, and wants done no more.
    sealed interface Offer extends MessageTreeEvent {}

    /// What somebody ordered and the tree keeps in mind; it may come before that which it is about.
    sealed interface Note extends MessageTreeEvent {}

    /// A prompt was written and a tree began with it.
    ///
    /// @param author who wrote the prompt
    /// @param origin where the prompt came from if not from an ordinary task, else null
    @EventType("tree.message-tree-planted")
    record MessageTreePlanted(
            MessageTreeId treeId,
            String language,
            ContributorId author,
            TreeShape shape,
            @Nullable String origin) implements MessageTreeEvent {}

    /// A message took its place in the tree.
    ///
    /// @param late the tree had moved on when the message came; it is kept, and reviewed if a reviewer has time
    @EventType("tree.message-attached")
    record MessageAttached(
            MessageTreeId treeId,
            MessageId messageId,
            @Nullable MessageId parentId,
            Role role,
            ContributorId author,
            TaskId taskId,
            WantId wantId,
            boolean late)
            implements MessageTreeEvent {}

    /// A message that another system had collected took its place in the tree, with what had become of it there.
    ///
    /// @param author who wrote it there; nobody of this community
    /// @param accepted what the reviews there decided, or null if they had not
    /// @param rank its place among its siblings there, from 0, or null if they were not ranked
    /// @param removed it had been taken out there
    @EventType("tree.imported-message-attached")
    record ImportedMessageAttached(
            MessageTreeId treeId,
            MessageId messageId,
            @Nullable MessageId parentId,
            Role role,
            ContributorId author,
            @Nullable Boolean accepted,
            @Nullable Integer rank,
            boolean removed)
            implements MessageTreeEvent {}

    /// A review was taken into account, with the two labels that decide.
    ///
    /// @param wantId the want that it answered
    /// @param langMismatch null where the reviewer did not answer; counts as 0
    @EventType("tree.review-counted")
    record ReviewCounted(
            MessageTreeId treeId,
            MessageId messageId,
            TaskId reviewId,
            WantId wantId,
            ContributorId reviewer,
            double spam,
            @Nullable Double langMismatch)
            implements MessageTreeEvent {}

    /// Enough reviewers let a message in; from now on it may be answered and ranked.
    ///
    /// @param parameters the version of the parameters that said the threshold
    @EventType("tree.message-accepted")
    record MessageAccepted(
            MessageTreeId treeId,
            MessageId messageId,
            double score,
            double threshold,
            String parameters,
            List<TaskId> reviews)
            implements MessageTreeEvent {
        public MessageAccepted {
            reviews = List.copyOf(reviews);
        }
    }

    /// Enough reviewers spoke and did not let a message in; a late review can still turn this.
    ///
    /// @param parameters the version of the parameters that said the threshold
    @EventType("tree.message-rejected")
    record MessageRejected(
            MessageTreeId treeId,
            MessageId messageId,
            double score,
            double threshold,
            String parameters,
            List<TaskId> reviews)
            implements MessageTreeEvent {
        public MessageRejected {
            reviews = List.copyOf(reviews);
        }
    }

    /// A ranking was taken into account.
    ///
    /// @param wantId the want that it answered
    /// @param late the order had been decided when the ranking came; it changes nothing until the tree is scored
    ///     again
    @EventType("tree.ranking-counted")
    record RankingCounted(
            MessageTreeId treeId,
            MessageId parentId,
            TaskId rankingId,
            WantId wantId,
            ContributorId ranker,
            List<List<MessageId>> order,
            boolean notRankable,
            boolean late)
            implements MessageTreeEvent {
        public RankingCounted {
            order = order.stream().map(List::copyOf).toList();
        }
    }

    /// The rankings of a message's replies gave one order, best first: the place in it is a reply's rank, from 0.
    ///
    /// @param order empty if no ranking could be used, or too few replies are left to be ranked
    /// @param unranked the other replies: they have no rank, whatever an earlier order said
    /// @param tiedPairs pairs with equal counts, which the order of their ids decided
    /// @param marginOfSafety the smallest number of rankings whose replacement changes the first place; 3 means at
    ///     least three, or that more than four replies were ranked and it was not computed; 0 that the order is
    ///     empty
    @EventType("tree.consensus-reached")
    record ConsensusReached(
            MessageTreeId treeId,
            MessageId parentId,
            List<MessageId> order,
            List<MessageId> unranked,
            List<PairwiseCount> pairwiseCounts,
            List<PairwiseCount> tiedPairs,
            int marginOfSafety,
            List<TaskId> rankings)
            implements MessageTreeEvent {
        public ConsensusReached {
            order = List.copyOf(order);
            unranked = List.copyOf(unranked);
            pairwiseCounts = List.copyOf(pairwiseCounts);
            tiedPairs = List.copyOf(tiedPairs);
            rankings = List.copyOf(rankings);
        }

        /// Every reply of which this says a rank, or that it has none.
        public Set<MessageId> replies() {
            Set<MessageId> replies = new LinkedHashSet<>(order);
            replies.addAll(unranked);
            return Collections.unmodifiableSet(replies);
        }

        /// The rank of a reply, from 0; null if it has none.
        public @Nullable Integer rankOf(MessageId reply) {
            int place = order.indexOf(reply);
            return place < 0 ? null : place;
        }
    }

    /// The tree moved on.
    ///
    /// @param language the tree's language, in which its going on makes or takes a place
    /// @param author who wrote the prompt
    /// @param from null when the tree was planted
    @EventType("tree.message-tree-state-entered")
    record MessageTreeStateEntered(
            MessageTreeId treeId,
            String language,
            ContributorId author,
            @Nullable TreeState from,
            TreeState to,
            Reason because)
            implements MessageTreeEvent {}

    /// A removal was ordered for a message that has not arrived yet; it is obeyed when the message arrives.
    ///
    /// @param withReplies whatever comes below it goes too
    @EventType("tree.removal-noted")
    record RemovalNoted(MessageTreeId treeId, MessageId messageId, OrderId orderId, boolean withReplies)
            implements Note {}

    /// A message was taken out of the tree; it is not answered, ranked or counted unless it is restored.
    ///
    /// @param withReplies whatever still comes below it goes too
    @EventType("tree.message-removed")
    record MessageRemoved(MessageTreeId treeId, MessageId messageId, OrderId orderId, boolean withReplies)
            implements MessageTreeEvent {}

    /// A message that had been removed is back, as if it had never been away.
    @EventType("tree.message-restored")
    record MessageRestored(MessageTreeId treeId, MessageId messageId, OrderId orderId) implements MessageTreeEvent {}

    /// A removal that was noted for a message not yet there was taken back before the message arrived.
    @EventType("tree.restoration-noted")
    record RestorationNoted(MessageTreeId treeId, MessageId messageId, OrderId orderId) implements Note {}

    /// A halt was ordered; it holds until it is taken back, even if the tree is not there yet.
    ///
    /// @param orderId the moderator's order, or null if the prompt's author was suspended: such a tree is not drawn
    @EventType("tree.halt-noted")
    record HaltNoted(MessageTreeId treeId, @Nullable OrderId orderId) implements Note {}

    /// A halt was taken back.
    ///
    /// @param orderId the moderator's order, or null if the prompt's author is welcome again
    @EventType("tree.resumption-noted")
    record ResumptionNoted(MessageTreeId treeId, @Nullable OrderId orderId) implements Note {}

    /// An import of this tree began: its messages follow, and then it is planted.
    ///
    /// @param origin what the imported file is called
    @EventType("tree.import-noted")
    record ImportNoted(MessageTreeId treeId, String language, ContributorId author, String origin) implements Note {}

    /// The tree was drawn and begins to grow.
    @EventType("tree.growth-started")
    record GrowthStarted(MessageTreeId treeId) implements MessageTreeEvent {}

    /// The tree was drawn but can no longer grow, so its place is free again.
    @EventType("tree.draw-declined")
    record DrawDeclined(MessageTreeId treeId, String language, Reason because) implements MessageTreeEvent {}

    /// A message waits for reviews.
    @EventType("tree.reviews-wanted")
    record ReviewsWanted(MessageTreeId treeId, WantId wantId, MessageId messageId, Role role, int slots)
            implements Offer {}

    /// The tree can take more replies, under any of the parents it offers.
    ///
    /// @param named handed out only to who names the parent (assigned work), else to anybody
    /// @param parent the one parent to answer if the want is for a named one, else null
    @EventType("tree.replies-wanted")
    record RepliesWanted(
            MessageTreeId treeId,
            WantId wantId,
            int slots,
            boolean named,
            @Nullable ReplyParent parent) implements Offer {}

    /// The messages of the tree that may be answered now; replaces the list offered before.
    @EventType("tree.reply-parents-offered")
    record ReplyParentsOffered(MessageTreeId treeId, List<ReplyParent> parents) implements Offer {
        public ReplyParentsOffered {
            parents = List.copyOf(parents);
        }
    }

    /// The replies under a message wait to be ranked.
    @EventType("tree.rankings-wanted")
    record RankingsWanted(
            MessageTreeId treeId,
            WantId wantId,
            MessageId parentId,
            Role candidateRole,
            List<MessageId> candidates,
            int slots)
            implements Offer {
        public RankingsWanted {
            candidates = List.copyOf(candidates);
        }
    }

    /// The free slots of a want are no longer to be handed out. Leases already held are not touched.
    @EventType("tree.want-withdrawn")
    record WantWithdrawn(MessageTreeId treeId, WantId wantId, Reason because) implements Offer {}
}

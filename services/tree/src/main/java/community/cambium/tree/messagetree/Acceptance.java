package community.cambium.tree.messagetree;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.MessageAccepted;
import community.cambium.events.MessageTreeEvent.MessageRejected;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TaskId;
import community.cambium.events.TreeShape;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Review;
import community.cambium.tree.messagetree.MessageTree.Aborted;
import community.cambium.tree.messagetree.MessageTree.Exportable;
import community.cambium.tree.messagetree.MessageTree.Growing;
import community.cambium.tree.messagetree.MessageTree.Halted;
import community.cambium.tree.messagetree.MessageTree.InBacklog;
import community.cambium.tree.messagetree.MessageTree.NotPlanted;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTree.Ranking;
import community.cambium.tree.messagetree.MessageTree.Scoring;
import community.cambium.tree.messagetree.MessageTree.ScoringFailed;
import community.cambium.tree.messagetree.MessageTree.UnderReview;
import community.cambium.tree.messagetree.MessageTree.Waiting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// The rule that lets messages in: with enough reviews, `1 - (mean spam + mean lang_mismatch)` must be above the
/// threshold, strictly and in exact arithmetic. A message once accepted stays so; a rejected one can still be turned.
final class Acceptance {
    private Acceptance() {}

    /// Judges one message by the reviews there are.
    static void judge(Decision decision, MessageId messageId) {
        if (!(decision.tree() instanceof Planted planted)) {
            return;
        }
        planted.conversation().message(messageId).ifPresent(message -> {
            List<Review> reviews = planted.conversation().reviewsOf(messageId);
            boolean open = !message.removed() && message.verdict() != Message.Verdict.ACCEPTED;
            if (open && reviews.size() >= needed(planted.planting().shape(), message)) {
                judge(decision, planted.treeId(), message, reviews);
            }
        });
    }

    /// Judges every message by the parameters in force now, unless the tree is done, or waits or is halted and will be
    /// judged when it goes on.
    static void judgeAll(Decision decision) {
        MessageTree tree = decision.tree();
        switch (tree) {
            case UnderReview _, Growing _, Ranking _, Aborted _ ->
                List.copyOf(tree.conversation().messages().keySet()).forEach(message -> judge(decision, message));
            case NotPlanted _, Waiting _, Scoring _, Exportable _, ScoringFailed _, InBacklog _, Halted _ -> {}
        }
    }

    private static void judge(Decision decision, MessageTreeId treeId, Message message, List<Review> reviews) {
        BigDecimal threshold = decision.parameters().acceptanceThreshold(message.isPrompt());
        List<TaskId> ids = reviews.stream().map(Review::id).toList();
        double score = score(reviews).doubleValue();
        String version = decision.parameters().version();
        if (isAbove(threshold, reviews)) {
            decision.record(new MessageAccepted(treeId, message.id(), score, threshold.doubleValue(), version, ids));
        } else if (message.awaitsReview()) {
            decision.record(new MessageRejected(treeId, message.id(), score, threshold.doubleValue(), version, ids));
        }
    }

    /// Reviews that decide about a message.
    static int needed(TreeShape shape, Message message) {
        return message.isPrompt() ? shape.reviewsPerPrompt() : shape.reviewsPerReply();
    }

    /// Compares without dividing, because a third has no exact decimal.
    private static boolean isAbove(BigDecimal threshold, List<Review> reviews) {
        BigDecimal count = BigDecimal.valueOf(reviews.size());
        return count.subtract(Review.sum(reviews)).compareTo(threshold.multiply(count)) > 0;
    }

    static BigDecimal score(List<Review> reviews) {
        BigDecimal count = BigDecimal.valueOf(reviews.size());
        return count.subtract(Review.sum(reviews)).divide(count, MathContext.DECIMAL64);
    }
}

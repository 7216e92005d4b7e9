package community.cambium.tree.read.why;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.DrawDeclined;
import community.cambium.events.MessageTreeEvent.GrowthStarted;
import community.cambium.events.MessageTreeEvent.HaltNoted;
import community.cambium.events.MessageTreeEvent.ImportNoted;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageAccepted;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageRejected;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.RemovalNoted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.RestorationNoted;
import community.cambium.events.MessageTreeEvent.ResumptionNoted;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an event of a tree says of one of its messages, in words and numbers.
final class Steps {
    private final MessageId message;

    private Steps(MessageId message) {
        this.message = message;
    }

    /// What happened, and what it was about.
    record Told(String what, Map<String, String> details) {}

    /// What an event says of a message; empty if it says nothing of it.
    static Optional<Told> about(MessageId message, MessageTreeEvent event) {
        return new Steps(message).told(event);
    }

    private Optional<Told> told(MessageTreeEvent event) {
        return switch (event) {
            case MessageAttached attached ->
                iff(attached.messageId(), attached.late() ? "came late" : "came in time", "want", attached.wantId());
            case ImportedMessageAttached imported -> iff(imported.messageId(), "was imported");
            case ReviewCounted review ->
                iff(
                        review.messageId(),
                        "was reviewed",
                        "review",
                        review.reviewId(),
                        "spam",
                        review.spam(),
                        "lang_mismatch",
                        review.langMismatch() == null ? "not answered" : review.langMismatch());
            case MessageAccepted accepted ->
                iff(
                        accepted.messageId(),
                        "was accepted",
                        "score",
                        accepted.score(),
                        "must be above",
                        accepted.threshold(),
                        "parameters",
                        accepted.parameters(),
                        "reviews",
                        accepted.reviews());
            case MessageRejected rejected ->
                iff(
                        rejected.messageId(),
                        "was rejected",
                        "score",
                        rejected.score(),
                        "must be above",
                        rejected.threshold(),
                        "parameters",
                        rejected.parameters(),
                        "reviews",
                        rejected.reviews());
            case RankingCounted ranking -> ranking(ranking);
            case ConsensusReached reached -> consensus(reached);
            case RemovalNoted noted ->
                iff(noted.messageId(), "is to be removed when it comes", "order", noted.orderId());
            case RestorationNoted noted -> iff(noted.messageId(), "may stay when it comes", "order", noted.orderId());
            case MessageRemoved removed -> iff(removed.messageId(), "was removed", "order", removed.orderId());
            case MessageRestored restored -> iff(restored.messageId(), "was restored", "order", restored.orderId());
            case ReviewsWanted wanted ->
                iff(
                        wanted.messageId(),
                        "reviews of it were wanted",
                        "want",
                        wanted.wantId(),
                        "reviews",
                        wanted.slots());
            case RankingsWanted wanted ->
                iff(
                        wanted.parentId(),
                        "rankings of its replies were wanted",
                        "want",
                        wanted.wantId(),
                        "rankings",
                        wanted.slots());
            case MessageTreePlanted _,
                    MessageTreeStateEntered _,
                    GrowthStarted _,
                    DrawDeclined _,
                    HaltNoted _,
                    ResumptionNoted _,
                    ImportNoted _,
                    RepliesWanted _,
                    ReplyParentsOffered _,
                    WantWithdrawn _ -> Optional.empty();
        };
    }

    private Optional<Told> ranking(RankingCounted ranking) {
        for (int place = 0; place < ranking.order().size(); place++) {
            if (ranking.order().get(place).contains(message)) {
                return iff(
                        message,
                        ranking.late() ? "was ranked late" : "was ranked",
                        "ranking",
                        ranking.rankingId(),
                        "place",
                        place,
                        "not_rankable",
                        ranking.notRankable());
            }
        }
        return Optional.empty();
    }

    private Optional<Told> consensus(ConsensusReached reached) {
        if (reached.unranked().contains(message)) {
            return iff(message, "has no rank among the replies", "rankings", reached.rankings());
        }
        return reached.order().contains(message)
                ? iff(
                        message,
                        "got its rank",
                        "rank",
                        reached.order().indexOf(message),
                        "of",
                        reached.order().size(),
                        "rankings",
                        reached.rankings(),
                        "margin_of_safety",
                        reached.marginOfSafety())
                : Optional.empty();
    }

    /// @param details names and values in turn
    private Optional<Told> iff(MessageId about, String what, Object... details) {
        if (!about.equals(message)) {
            return Optional.empty();
        }
        Map<String, String> shown = new LinkedHashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            shown.put(details[i].toString(), details[i + 1].toString());
        }
        return Optional.of(new Told(what, shown));
    }
}

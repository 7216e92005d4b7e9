package community.cambium.tree.messagetree;

import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.ReplyParent;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.conversation.WantBook;
import community.cambium.tree.messagetree.MessageTree.Growing;
import community.cambium.tree.messagetree.MessageTree.Grown;
import community.cambium.tree.messagetree.MessageTree.Planted;
import community.cambium.tree.messagetree.MessageTree.Ranking;
import community.cambium.tree.messagetree.MessageTree.Stopped;
import community.cambium.tree.messagetree.MessageTree.UnderReview;
import community.cambium.tree.parameters.TreeParameters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Brings what a tree offers into line with what it wants: takes back what is wanted no more, grants
/// what is missing.
final class Offers {
    private Offers() {}

    static void settle(Decision decision) {
        if (decision.tree() instanceof Planted) {
            withdrawWhatIsWantedNoMore(decision);
            planted(decision).conversation().messages().values().forEach(message -> wantReviews(decision, message));
            offerParents(decision);
            wantReplies(decision);
            wantRankings(decision);
        }
    }

    private static void withdrawWhatIsWantedNoMore(Decision decision) {
        for (Want want : planted(decision).conversation().wants().wants().values()) {
            if (want.isOpen()) {
                obsolete(planted(decision), want, decision.parameters())
                        .ifPresent(rule -> withdraw(decision, want, rule));
            }
        }
    }

    private static void withdraw(Decision decision, Want want, String rule) {
        decision.record(new WantWithdrawn(
                planted(decision).treeId(), want.id(), decision.because(rule, Map.of("free_slots", want.free()))));
    }

    /// The rule by which an open want is to be taken back, if one applies.
    private static Optional<String> obsolete(Planted tree, Want want, TreeParameters parameters) {
        if (tree instanceof Stopped) {
            return Optional.of("tree-stopped");
        }
        if (want.about() != null
                && tree.conversation()
                        .message(want.about())
                        .filter(Message::removed)
                        .isPresent()) {
            return Optional.of("message-removed");
        }
        return switch (want.kind()) {
            case REVIEWS, ORDERED_REPLIES -> Optional.empty();
            case REPLIES -> {
                if (!(tree instanceof Growing)) {
                    yield Optional.of("growth-ended");
                }
                yield Size.of(tree).missing() < 0 ? Optional.of("goal-covered") : Optional.empty();
            }
            case RANKINGS -> obsoleteRanking(tree, want, parameters);
        };
    }

    private static Optional<String> obsoleteRanking(Planted tree, Want want, TreeParameters parameters) {
        Objects.requireNonNull(want.about());
        if (!(tree instanceof Ranking)) {
            return Optional.of("ranking-ended");
        }
        if (!want.candidates().equals(Rankings.inProgress(tree, parameters).get(want.about()))) {
            return Optional.of("candidates-changed");
        }
        int counted = tree.conversation().rankingsOf(want.about()).size();
        return counted >= tree.planting().shape().rankingsPerParent()
                ? Optional.of("rankings-complete")
                : Optional.empty();
    }

    private static void wantReviews(Decision decision, Message message) {
        Planted tree = planted(decision);
        if (!isTimeToReview(tree, message) || !message.awaitsReview()) {
            return;
        }
        int missing = Acceptance.needed(tree.planting().shape(), message)
                - tree.conversation().reviewsOf(message.id()).size()
                - WantBook.free(tree.conversation().wants().about(Want.Kind.REVIEWS, message.id()));
        if (missing > 0) {
            decision.record(
                    new ReviewsWanted(tree.treeId(), decision.newWant(), message.id(), message.role(), missing));
        }
    }

    /// Late messages are reviewed whenever somebody has time. What was imported undecided stays so unless its tree
    /// grows.
    private static boolean isTimeToReview(Planted tree, Message message) {
        if (message.isPrompt()) {
            return tree instanceof UnderReview;
        }
        return tree instanceof Growing || (tree instanceof Grown && message.wantId() != null);
    }

    private static void offerParents(Decision decision) {
        Planted tree = planted(decision);
        List<ReplyParent> parents = tree instanceof Growing ? Parents.withRoom(tree, decision.parameters()) : List.of();
        if (!parents.equals(tree.conversation().wants().offered())) {
            decision.record(new ReplyParentsOffered(tree.treeId(), parents));
        }
    }

    private static void wantReplies(Decision decision) {
        Planted tree = planted(decision);
        int missing = Size.of(tree).missing();
        if (tree instanceof Growing && missing > 0) {
            decision.record(new RepliesWanted(tree.treeId(), decision.newWant(), missing, false, null));
        }
    }

    private static void wantRankings(Decision decision) {
        if (planted(decision) instanceof Ranking ranking) {
            Rankings.inProgress(ranking, decision.parameters())
                    .forEach((parent, left) -> Rankings.want(decision, planted(decision), parent, left));
        }
    }

    private static Planted planted(Decision decision) {
        if (decision.tree() instanceof Planted planted) {
            return planted;
        }
        throw new IllegalStateException("Only a planted tree offers work");
    }
}

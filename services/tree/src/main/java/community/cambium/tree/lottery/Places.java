package community.cambium.tree.lottery;

import community.cambium.events.AuthorWeight;
import community.cambium.events.LotteryEvent.PlaceGiven;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.queue.Waiting;
import java.util.List;
import java.util.Optional;

/// Gives the free places among the growing trees away.
final class Places {
    private Places() {}

    /// First to trees that grew before, in the order in which they came back; then by draw.
    static void give(LotteryDecision decision) {
        while (free(decision) > 0 && !decision.lottery().waiting().isEmpty()) {
            Optional<Waiting> returning = decision.lottery().waiting().firstReturning();
            returning.ifPresentOrElse(
                    waiting -> decision.record(new PlaceGiven(decision.language(), waiting.treeId())),
                    () -> draw(decision));
        }
    }

    /// Places that no tree holds.
    static int free(LotteryDecision decision) {
        return Math.max(
                0,
                decision.parameters().whole(Parameter.MAX_ACTIVE_TREES)
                        - decision.lottery().growing().size());
    }

    private static void draw(LotteryDecision decision) {
        List<Waiting> candidates = decision.lottery().waiting().inOrder();
        List<AuthorWeight> weights = candidates.stream()
                .map(Waiting::author)
                .distinct()
                .map(author -> new AuthorWeight(author, decision.standing().weightOf(author)))
                .filter(author -> author.weight() != 1)
                .toList();
        long seed = decision.newSeed();
        Waiting drawn = WeightedDraw.draw(candidates, decision.standing()::weightOf, seed);
        decision.record(new PromptDrawn(decision.language(), drawn.treeId(), candidates.size(), weights, seed));
    }
}

package community.cambium.tree.lottery;

import community.cambium.events.DrawCandidate;
import community.cambium.events.LotteryEvent.PlaceGiven;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.tree.lottery.Lottery.Waiting;
import community.cambium.tree.parameters.Parameter;
import java.util.List;
import java.util.Optional;

/// Gives the free places among the growing trees away.
final class Places {
    private Places() {}

    /// First to trees that grew before, in the order in which they came back; then by draw.
    static void give(LotteryDecision decision) {
        while (free(decision) > 0 && !decision.lottery().waiting().isEmpty()) {
            Optional<Waiting> returning = decision.lottery().waiting().stream()
                    .filter(Waiting::returning)
                    .findFirst();
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
        List<DrawCandidate> candidates = decision.lottery().waiting().stream()
                .map(waiting -> new DrawCandidate(
                        waiting.treeId(), waiting.author(), decision.standing().weightOf(waiting.author())))
                .toList();
        long seed = decision.newSeed();
        DrawCandidate drawn = WeightedDraw.draw(candidates, seed);
        decision.record(new PromptDrawn(decision.language(), drawn.treeId(), candidates, seed));
    }
}

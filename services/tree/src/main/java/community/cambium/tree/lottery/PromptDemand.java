package community.cambium.tree.lottery;

import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.LotteryEvent.PromptsWithdrawn;
import community.cambium.events.WantId;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.TreeParameters;
import java.util.List;
import java.util.Map;

/// How many prompts a language asks for.
final class PromptDemand {
    private PromptDemand() {}

    /// Asks for missing prompts; takes back what is asked for too much, or in a language that wants none.
    ///
    /// @param opens whether the language is opened now; one that never was asks for nothing
    /// @param lowers whether parameters changed: else the numbers only swing, and what was asked for stays so until
    ///     nothing at all is wanted
    static void settle(LotteryDecision decision, boolean opens, boolean lowers) {
        if (!opens && decision.lottery().prompts().granted() == 0) {
            return;
        }
        boolean closed = !decision.parameters().wantsPromptsIn(decision.language());
        int wanted = closed ? 0 : wanted(decision);
        if ((lowers || wanted == 0) && decision.lottery().prompts().freeSlots() > wanted) {
            withdrawAll(decision, closed ? "language-closed" : "fewer-prompts-wanted", wanted);
        }
        int missing = wanted - decision.lottery().prompts().freeSlots();
        if (missing > 0) {
            decision.record(new PromptsWanted(decision.language(), decision.newWant(), missing, null, false, null));
        }
    }

    /// Open-Assistant's number of prompts to ask for.
    private static int wanted(LotteryDecision decision) {
        TreeParameters parameters = decision.parameters();
        Lottery lottery = decision.lottery();
        int remainingReview = Math.max(
                0,
                parameters.whole(Parameter.MAX_INITIAL_PROMPT_REVIEW)
                        - lottery.reviewed().size());
        int remainingLottery = Math.max(
                0,
                parameters.whole(Parameter.MAX_PROMPT_LOTTERY_WAITING)
                        - lottery.waiting().size());
        return Math.min(Places.free(decision) + remainingReview, remainingLottery);
    }

    private static void withdrawAll(LotteryDecision decision, String rule, int wanted) {
        for (WantId want : List.copyOf(decision.lottery().prompts().free().keySet())) {
            int free = decision.lottery().prompts().free().getOrDefault(want, 0);
            decision.record(new PromptsWithdrawn(
                    decision.language(), want, decision.because(rule, Map.of("free_slots", free, "wanted", wanted))));
        }
    }
}

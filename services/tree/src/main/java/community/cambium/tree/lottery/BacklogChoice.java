package community.cambium.tree.lottery;

import community.cambium.events.LotteryEvent.BacklogTreeChosen;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.queue.Backlog;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// When a tree of the backlog begins to be ranked: by chance when another tree moves on, and whenever too few
/// rankings are open. Open-Assistant took the first it found; here each tree of the backlog is as likely as the
/// other.
final class BacklogChoice {
    private static final BigDecimal RANGE = BigDecimal.TWO.pow(63);

    private BacklogChoice() {}

    static void consider(LotteryDecision decision, boolean instead) {
        if (instead) {
            choose(decision, "chosen-before-had-nothing-to-rank", new LinkedHashMap<>());
            return;
        }
        BigDecimal probability = decision.parameters().share(Parameter.P_ACTIVATE_BACKLOG_TREE);
        BigDecimal chance = BigDecimal.valueOf(decision.newSeed() & Long.MAX_VALUE);
        if (chance.compareTo(probability.multiply(RANGE)) < 0) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("probability", probability.toPlainString());
            choose(decision, "another-tree-moved-on", inputs);
        }
        fillUp(decision);
    }

    /// Lets trees begin while fewer rankings are open than there should be. The count of open rankings is some seconds
    /// old; each tree that is known to be ranked has at least one, and where none is, none is open.
    static void fillUp(LotteryDecision decision) {
        int needed = decision.parameters().whole(Parameter.MIN_ACTIVE_RANKINGS_PER_LANG);
        int counted = decision.standing().unfinishedRankings().getOrDefault(decision.language(), 0);
        int trees = decision.lottery().ranking().size();
        int open = trees == 0 ? 0 : Math.max(counted, trees);
        while (open < needed && decision.lottery().backlog().size() > 0) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("unfinished_rankings", open);
            inputs.put("needed", needed);
            choose(decision, "few-rankings-open", inputs);
            open++;
        }
    }

    private static void choose(LotteryDecision decision, String rule, Map<String, Object> inputs) {
        Backlog backlog = decision.lottery().backlog();
        if (backlog.size() > 0) {
            long seed = decision.newSeed();
            MessageTreeId chosen = backlog.get(Math.floorMod(seed, backlog.size()));
            decision.record(new BacklogTreeChosen(
                    decision.language(), chosen, backlog.size(), seed, decision.because(rule, inputs)));
        }
    }
}

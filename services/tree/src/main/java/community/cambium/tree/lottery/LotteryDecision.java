package community.cambium.tree.lottery;

import community.cambium.events.LotteryEvent;
import community.cambium.events.Reason;
import community.cambium.events.WantId;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.Standing;
import community.cambium.tree.parameters.TreeParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A decision in the making: the events decided so far, and where they have brought the lottery.
final class LotteryDecision {
    private final Occasion occasion;
    private final String language;
    private final List<LotteryEvent> events = new ArrayList<>();
    private Lottery lottery;
    private int seedsTaken;

    LotteryDecision(Lottery lottery, LotteryCommand command) {
        this.lottery = lottery;
        this.occasion = command.occasion();
        this.language = command.language();
    }

    void record(LotteryEvent event) {
        events.add(event);
        lottery = Lottery.evolve(lottery, event);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    List<LotteryEvent> events() {
        return List.copyOf(events);
    }

    Lottery lottery() {
        return lottery;
    }

    String language() {
        return language;
    }

    TreeParameters parameters() {
        return occasion.parameters().in(language);
    }

    Standing standing() {
        return occasion.standing();
    }

    /// A number to draw with, another one each time.
    long newSeed() {
        return occasion.seed(seedsTaken++);
    }

    WantId newWant() {
        return occasion.wantId(
                LotteryDecider.streamOf(language), lottery.prompts().granted());
    }

    Reason because(String rule, Map<String, ?> inputs) {
        Map<String, String> shown = new LinkedHashMap<>();
        inputs.forEach((name, value) -> shown.put(name, value.toString()));
        shown.put("parameters", parameters().version());
        return new Reason(rule, shown, List.of(occasion.cause()));
    }
}

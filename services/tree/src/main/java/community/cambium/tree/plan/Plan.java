package community.cambium.tree.plan;

import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PromptsWanted;

/// Whether planned prompts were asked for under one want.
public sealed interface Plan {
    /// Nothing was planned under this want.
    record Unplanned() implements Plan {}

    /// Prompts were asked for.
    record Planned(PromptsWanted prompts) implements Plan {}

    static Plan initial() {
        return new Unplanned();
    }

    static Plan evolve(Plan plan, LotteryEvent event) {
        return event instanceof PromptsWanted prompts ? new Planned(prompts) : plan;
    }
}

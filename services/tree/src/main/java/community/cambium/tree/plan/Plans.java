package community.cambium.tree.plan;

import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.WantId;
import java.util.Optional;

/// Knows what was planned.
@FunctionalInterface
public interface Plans {
    /// The plan under a want; empty if the want was an ordinary one.
    Optional<PromptsWanted> planOf(WantId want);
}

package community.cambium.task.imports;

import community.cambium.decider.Decider;
import community.cambium.events.ImportEvent.TreeRefused;
import java.util.List;

/// Decides that a refused line is told of once, however often the file is gone on with.
public final class RefusalDecider {
    /// The state is whether it was told.
    public static final Decider<Boolean, RefusalCommand, TreeRefused> DECIDER =
            new Decider<>(() -> false, RefusalDecider::decide, (_, _) -> true);

    private RefusalDecider() {}

    /// Which events the command leads to.
    public static List<TreeRefused> decide(boolean told, RefusalCommand refusal) {
        return told
                ? List.of()
                : List.of(new TreeRefused(
                        refusal.importId(),
                        refusal.line(),
                        refusal.tree(),
                        refusal.reason().code(),
                        refusal.detail()));
    }
}

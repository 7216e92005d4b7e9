package community.cambium.tree.lottery;

import community.cambium.events.LotteryEvent.LanguageReconsidered;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.queue.TreeIds;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which trees of a language are looked at again when parameters change: all that decide anything by parameters as they
/// are now. Those that are halted or wait decide by them when they go on.
final class Reconsideration {
    /// So few that nothing else waits long for them.
    static final int PART = 200;

    private Reconsideration() {}

    /// Names the next trees.
    ///
    /// @param after the last tree that was named, or null to begin
    static void part(LotteryDecision decision, @Nullable MessageTreeId after) {
        List<MessageTreeId> ahead = ahead(decision.lottery(), after);
        boolean more = ahead.size() > PART;
        decision.record(new LanguageReconsidered(decision.language(), more ? ahead.subList(0, PART) : ahead, more));
    }

    /// The trees of one part, and the first one of the next.
    private static List<MessageTreeId> ahead(Lottery lottery, @Nullable MessageTreeId after) {
        return Stream.of(lottery.reviewed(), lottery.growing(), lottery.ranking(), lottery.failed())
                .flatMap(trees -> trees.after(after, PART + 1).stream())
                .distinct()
                .sorted(TreeIds.AS_TEXT)
                .limit(PART + 1)
                .toList();
    }
}

package community.cambium.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the prompts of one language wait, are drawn and make room for each other. Written by `tree`.
public sealed interface LotteryEvent extends CambiumEvent {
    /// BCP 47 tag of the language whose prompts these are.
    String language();

    @Override
    default String orderingKey() {
        return language();
    }

    /// New prompts are welcome in this language.
    ///
    /// @param shape the shape that trees of this want are planted with, or null for the shape in force
    /// @param named handed out only to who names the want (planned trees), else to anybody
    /// @param origin where the prompts of this want come from if not from ordinary tasks, else null
    @EventType("tree.prompts-wanted")
    record PromptsWanted(
            String language,
            WantId wantId,
            int slots,
            @Nullable TreeShape shape,
            boolean named,
            @Nullable String origin)
            implements LotteryEvent {}

    /// A prompt of this language came in and is being reviewed.
    @EventType("tree.prompt-review-begun")
    record PromptReviewBegun(String language, MessageTreeId treeId, WantId wantId) implements LotteryEvent {}

    /// A prompt of this language will not enter the lottery.
    @EventType("tree.prompt-review-failed")
    record PromptReviewFailed(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// An accepted prompt waits to be drawn.
    @EventType("tree.prompt-entered-lottery")
    record PromptEnteredLottery(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// A waiting prompt was drawn and holds a place among the growing trees.
    ///
    /// @param candidates the waiting trees among which was drawn, in the order in which they entered
    /// @param seed what the draw was made with: the drawn one is candidate number `floorMod(seed, candidates)`
    @EventType("tree.prompt-drawn")
    record PromptDrawn(String language, MessageTreeId treeId, List<MessageTreeId> candidates, long seed)
            implements LotteryEvent {
        public PromptDrawn {
            candidates = List.copyOf(candidates);
        }
    }

    /// A tree stopped growing and gave its place back.
    @EventType("tree.place-freed")
    record PlaceFreed(String language, MessageTreeId treeId) implements LotteryEvent {}
}

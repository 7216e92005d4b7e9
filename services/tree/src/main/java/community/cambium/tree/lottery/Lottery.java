package community.cambium.tree.lottery;

import community.cambium.events.DrawCandidate;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PlaceFreed;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.events.LotteryEvent.PromptEnteredLottery;
import community.cambium.events.LotteryEvent.PromptReviewBegun;
import community.cambium.events.LotteryEvent.PromptReviewFailed;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.WantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the prompts of one language are.
///
/// @param wantsGranted wants for prompts ever granted
/// @param freeSlots the slots of those wants that were not used yet
/// @param begun every tree whose prompt ever came in
/// @param decided every tree whose prompt was ever accepted or failed
/// @param waiting the trees that can be drawn, in the order in which they entered
/// @param growing the trees that hold a place
public record Lottery(
        int wantsGranted,
        Map<WantId, Integer> freeSlots,
        TreeIds begun,
        TreeIds decided,
        int underReview,
        List<DrawCandidate> waiting,
        TreeIds growing) {
    public static final Lottery EMPTY =
            new Lottery(0, Map.of(), TreeIds.NONE, TreeIds.NONE, 0, List.of(), TreeIds.NONE);

    /// Prompts that may still come in without a new want.
    int freePromptSlots() {
        return freeSlots.values().stream().mapToInt(Integer::intValue).sum();
    }

    public static Lottery evolve(Lottery lottery, LotteryEvent event) {
        return lottery.after(event);
    }

    private Lottery after(LotteryEvent event) {
        return switch (event) {
            case PromptsWanted wanted -> granted(wanted);
            case PromptReviewBegun entered -> begun(entered);
            case PromptReviewFailed failed -> decided(failed.treeId(), waiting);
            case PromptEnteredLottery entered ->
                decided(entered.treeId(), with(waiting, new DrawCandidate(entered.treeId(), entered.author(), 1)));
            case PromptDrawn drawn -> places(without(waiting, drawn.treeId()), growing.with(drawn.treeId()));
            case LotteryEvent.PromptLeftLottery _,
                    LotteryEvent.PlaceGiven _,
                    LotteryEvent.PromptsWithdrawn _,
                    LotteryEvent.AuthorBarred _,
                    LotteryEvent.AuthorReadmitted _,
                    LotteryEvent.TreeEnteredBacklog _,
                    LotteryEvent.BacklogTreeChosen _,
                    LotteryEvent.TreeLeftBacklog _ -> this;
            case PlaceFreed freed -> places(waiting, growing.without(freed.treeId()));
        };
    }

    private Lottery granted(PromptsWanted wanted) {
        Map<WantId, Integer> slots = new HashMap<>(freeSlots);
        slots.put(wanted.wantId(), wanted.slots());
        return new Lottery(wantsGranted + 1, slots, begun, decided, underReview, waiting, growing);
    }

    private Lottery begun(PromptReviewBegun event) {
        Map<WantId, Integer> slots = new HashMap<>(freeSlots);
        slots.computeIfPresent(event.wantId(), (_, free) -> free > 1 ? free - 1 : null);
        int more = decided.contains(event.treeId()) ? 0 : 1;
        return new Lottery(
                wantsGranted, slots, begun.with(event.treeId()), decided, underReview + more, waiting, growing);
    }

    private Lottery decided(MessageTreeId tree, List<DrawCandidate> nowWaiting) {
        int fewer = begun.contains(tree) && !decided.contains(tree) ? 1 : 0;
        return new Lottery(
                wantsGranted, freeSlots, begun, decided.with(tree), underReview - fewer, nowWaiting, growing);
    }

    private Lottery places(List<DrawCandidate> nowWaiting, TreeIds nowGrowing) {
        return new Lottery(wantsGranted, freeSlots, begun, decided, underReview, nowWaiting, nowGrowing);
    }

    private static List<DrawCandidate> with(List<DrawCandidate> trees, DrawCandidate tree) {
        List<DrawCandidate> copy = new ArrayList<>(trees);
        copy.add(tree);
        return List.copyOf(copy);
    }

    private static List<DrawCandidate> without(List<DrawCandidate> trees, MessageTreeId tree) {
        return trees.stream().filter(other -> !other.treeId().equals(tree)).toList();
    }
}

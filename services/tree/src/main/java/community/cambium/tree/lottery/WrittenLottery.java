package community.cambium.tree.lottery;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.WantId;
import community.cambium.tree.queue.Backlog;
import community.cambium.tree.queue.BarredAuthors;
import community.cambium.tree.queue.PackedTrees;
import community.cambium.tree.queue.TreeIds;
import community.cambium.tree.queue.Waiting;
import community.cambium.tree.queue.WaitingTrees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the lottery of a language has come to, in a form that can be written down. Two lotteries that are written
/// alike decide alike.
///
/// @param granted wants for prompts ever granted
/// @param free the slots that were not used yet, in the order of the wants
/// @param begun as [PackedTrees]; so are the others
public record WrittenLottery(
        int granted,
        List<FreeSlots> free,
        String begun,
        String reviewed,
        List<Waiting> waiting,
        String growing,
        String grown,
        String backlog,
        String ranking,
        String failed,
        List<Held> barred) {
    /// Slots of one want for prompts.
    public record FreeSlots(WantId wantId, int slots) {}

    /// A suspended contributor with the trees that are held back.
    public record Held(ContributorId author, List<MessageTreeId> trees) {
        public Held {
            trees = List.copyOf(trees);
        }
    }

    public WrittenLottery {
        free = List.copyOf(free);
        waiting = List.copyOf(waiting);
        barred = List.copyOf(barred);
    }

    public static WrittenLottery of(Lottery lottery) {
        return new WrittenLottery(
                lottery.prompts().granted(),
                lottery.prompts().free().entrySet().stream()
                        .map(want -> new FreeSlots(want.getKey(), want.getValue()))
                        .toList(),
                PackedTrees.pack(lottery.begun().inOrder()),
                PackedTrees.pack(lottery.reviewed().inOrder()),
                lottery.waiting().inOrder(),
                PackedTrees.pack(lottery.growing().inOrder()),
                PackedTrees.pack(lottery.grown().inOrder()),
                PackedTrees.pack(lottery.backlog().inOrder()),
                PackedTrees.pack(lottery.ranking().inOrder()),
                PackedTrees.pack(lottery.failed().inOrder()),
                lottery.barred().all().entrySet().stream()
                        .map(author -> new Held(author.getKey(), author.getValue()))
                        .toList());
    }

    /// The lottery that was written so.
    public Lottery read() {
        Map<WantId, Integer> slots = new LinkedHashMap<>();
        free.forEach(want -> slots.put(want.wantId(), want.slots()));
        BarredAuthors held = BarredAuthors.NOBODY;
        for (Held author : barred) {
            held = held.with(author.author(), author.trees());
        }
        return new Lottery(
                new PromptWants(granted, slots),
                trees(begun),
                trees(reviewed),
                WaitingTrees.of(waiting),
                trees(growing),
                trees(grown),
                Backlog.of(PackedTrees.unpack(backlog)),
                trees(ranking),
                trees(failed),
                held);
    }

    private static TreeIds trees(String packed) {
        return TreeIds.of(PackedTrees.unpack(packed));
    }
}

package community.cambium.tree.lottery;

import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.AuthorBarred;
import community.cambium.events.LotteryEvent.AuthorReadmitted;
import community.cambium.events.LotteryEvent.BacklogTreeChosen;
import community.cambium.events.LotteryEvent.LanguageReconsidered;
import community.cambium.events.LotteryEvent.NothingToRank;
import community.cambium.events.LotteryEvent.PlaceFreed;
import community.cambium.events.LotteryEvent.PlaceGiven;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.events.LotteryEvent.PromptEnteredLottery;
import community.cambium.events.LotteryEvent.PromptLeftLottery;
import community.cambium.events.LotteryEvent.PromptReviewBegun;
import community.cambium.events.LotteryEvent.PromptReviewFailed;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.LotteryEvent.PromptsWithdrawn;
import community.cambium.events.LotteryEvent.TreeEnteredBacklog;
import community.cambium.events.LotteryEvent.TreeEnteredRanking;
import community.cambium.events.LotteryEvent.TreeLeftBacklog;
import community.cambium.events.LotteryEvent.TreeLeftRanking;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.queue.Backlog;
import community.cambium.tree.queue.BarredAuthors;
import community.cambium.tree.queue.TreeIds;
import community.cambium.tree.queue.Waiting;
import community.cambium.tree.queue.WaitingTrees;

/// Where the prompts of one language are.
///
/// @param prompts what is wanted of prompts, and which came in
/// @param begun every tree whose prompt ever came in
/// @param reviewed the trees whose prompts are under review
/// @param waiting the trees that wait for a place, in the order in which they entered
/// @param growing the trees that hold a place
/// @param grown every tree that ever held a place
/// @param backlog imported trees that wait to be ranked
/// @param ranking the trees whose replies are ranked, or will be because they were chosen from the backlog
/// @param failed the trees whose prompts were rejected or removed, or that had nothing to rank
/// @param barred who is suspended, and what is held back of theirs
public record Lottery(
        PromptWants prompts,
        TreeIds begun,
        TreeIds reviewed,
        WaitingTrees waiting,
        TreeIds growing,
        TreeIds grown,
        Backlog backlog,
        TreeIds ranking,
        TreeIds failed,
        BarredAuthors barred) {
    public static final Lottery EMPTY = new Lottery(
            PromptWants.NONE,
            TreeIds.NONE,
            TreeIds.NONE,
            WaitingTrees.NONE,
            TreeIds.NONE,
            TreeIds.NONE,
            Backlog.EMPTY,
            TreeIds.NONE,
            TreeIds.NONE,
            BarredAuthors.NOBODY);

    /// How many trees hold a place.
    public int placesHeld() {
        return growing.size();
    }

    public static Lottery evolve(Lottery lottery, LotteryEvent event) {
        return lottery.after(event);
    }

    private Lottery after(LotteryEvent event) {
        return switch (event) {
            case PromptsWanted wanted -> prompts(prompts.granted(wanted));
            case PromptsWithdrawn withdrawn -> prompts(prompts.withdrawn(withdrawn.wantId()));
            case PromptReviewBegun begins ->
                prompts(prompts.used(begins.wantId()))
                        .reviewed(begins.treeId())
                        .failed(failed.without(begins.treeId()));
            case PromptReviewFailed fails -> noLongerReviewed(fails.treeId()).failed(failed.with(fails.treeId()));
            case PromptEnteredLottery entered ->
                noLongerReviewed(entered.treeId())
                        .failed(failed.without(entered.treeId()))
                        .waiting(waiting.with(new Waiting(entered.treeId(), entered.author(), entered.returning())));
            case PromptLeftLottery left -> waiting(waiting.without(left.treeId()));
            case PromptDrawn drawn -> placed(drawn.treeId());
            case PlaceGiven given -> placed(given.treeId());
            case PlaceFreed freed -> growing(growing.without(freed.treeId()), grown);
            case AuthorBarred bars ->
                barred(barred.with(bars.author(), bars.held())).waiting(waiting.without(bars.held()));
            case AuthorReadmitted admitted -> barred(barred.without(admitted.author()));
            case TreeEnteredBacklog entered ->
                backlog(backlog.with(entered.treeId())).failed(failed.without(entered.treeId()));
            case BacklogTreeChosen chosen ->
                backlog(backlog.without(chosen.treeId())).ranking(ranking.with(chosen.treeId()));
            case NothingToRank fails -> ranking(ranking.without(fails.treeId())).failed(failed.with(fails.treeId()));
            case TreeEnteredRanking entered -> ranking(ranking.with(entered.treeId()));
            case TreeLeftRanking left -> ranking(ranking.without(left.treeId()));
            case TreeLeftBacklog left -> backlog(backlog.without(left.treeId()));
            case LanguageReconsidered _ -> this;
        };
    }

    private Lottery placed(MessageTreeId tree) {
        return waiting(waiting.without(tree)).growing(growing.with(tree), grown.with(tree));
    }

    private Lottery prompts(PromptWants now) {
        return new Lottery(now, begun, reviewed, waiting, growing, grown, backlog, ranking, failed, barred);
    }

    private Lottery reviewed(MessageTreeId tree) {
        return reviewed(begun.with(tree), reviewed.with(tree));
    }

    private Lottery noLongerReviewed(MessageTreeId tree) {
        return reviewed(begun.with(tree), reviewed.without(tree));
    }

    private Lottery reviewed(TreeIds ever, TreeIds now) {
        return new Lottery(prompts, ever, now, waiting, growing, grown, backlog, ranking, failed, barred);
    }

    private Lottery waiting(WaitingTrees now) {
        return new Lottery(prompts, begun, reviewed, now, growing, grown, backlog, ranking, failed, barred);
    }

    private Lottery growing(TreeIds now, TreeIds ever) {
        return new Lottery(prompts, begun, reviewed, waiting, now, ever, backlog, ranking, failed, barred);
    }

    private Lottery backlog(Backlog now) {
        return new Lottery(prompts, begun, reviewed, waiting, growing, grown, now, ranking, failed, barred);
    }

    private Lottery ranking(TreeIds now) {
        return new Lottery(prompts, begun, reviewed, waiting, growing, grown, backlog, now, failed, barred);
    }

    private Lottery failed(TreeIds now) {
        return new Lottery(prompts, begun, reviewed, waiting, growing, grown, backlog, ranking, now, barred);
    }

    private Lottery barred(BarredAuthors now) {
        return new Lottery(prompts, begun, reviewed, waiting, growing, grown, backlog, ranking, failed, now);
    }
}

package community.cambium.tree.lottery;

import community.cambium.decider.Decider;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.AuthorBarred;
import community.cambium.events.LotteryEvent.AuthorReadmitted;
import community.cambium.events.LotteryEvent.NothingToRank;
import community.cambium.events.LotteryEvent.PlaceFreed;
import community.cambium.events.LotteryEvent.PromptEnteredLottery;
import community.cambium.events.LotteryEvent.PromptLeftLottery;
import community.cambium.events.LotteryEvent.PromptReviewBegun;
import community.cambium.events.LotteryEvent.PromptReviewFailed;
import community.cambium.events.LotteryEvent.TreeEnteredBacklog;
import community.cambium.events.LotteryEvent.TreeEnteredRanking;
import community.cambium.events.LotteryEvent.TreeLeftBacklog;
import community.cambium.events.LotteryEvent.TreeLeftRanking;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.lottery.LotteryCommand.BarAuthor;
import community.cambium.tree.lottery.LotteryCommand.BeginPromptReview;
import community.cambium.tree.lottery.LotteryCommand.ConsiderBacklog;
import community.cambium.tree.lottery.LotteryCommand.EnterBacklog;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.EnterRanking;
import community.cambium.tree.lottery.LotteryCommand.FailPromptReview;
import community.cambium.tree.lottery.LotteryCommand.FailRanking;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.lottery.LotteryCommand.LeaveBacklog;
import community.cambium.tree.lottery.LotteryCommand.LeaveLottery;
import community.cambium.tree.lottery.LotteryCommand.LeaveRanking;
import community.cambium.tree.lottery.LotteryCommand.OpenLanguage;
import community.cambium.tree.lottery.LotteryCommand.ReadmitAuthor;
import community.cambium.tree.lottery.LotteryCommand.Reconsider;
import community.cambium.tree.queue.BarredAuthors;
import community.cambium.tree.queue.TreeIds;
import java.util.List;

/// Which events a command to the lottery of a language leads to. Whatever it is, free places are given away and
/// missing prompts are wanted at once.
public final class LotteryDecider {
    private LotteryDecider() {}

    public static Decider<Lottery, LotteryCommand, LotteryEvent> decider() {
        return new Decider<>(() -> Lottery.EMPTY, LotteryDecider::decide, Lottery::evolve);
    }

    /// The stream in which the lottery of a language is kept.
    public static String streamOf(String language) {
        return "lottery-" + language;
    }

    public static List<LotteryEvent> decide(Lottery lottery, LotteryCommand command) {
        LotteryDecision decision = new LotteryDecision(lottery, command);
        switch (command) {
            case OpenLanguage _ -> {}
            case BeginPromptReview begin -> begin(decision, begin);
            case FailPromptReview fail -> fail(decision, fail);
            case EnterLottery enter -> enter(decision, enter);
            case LeaveLottery leave -> leave(decision, leave);
            case FreePlace free -> free(decision, free);
            case BarAuthor bar -> bar(decision, bar);
            case ReadmitAuthor readmit -> readmit(decision, readmit);
            case EnterBacklog enter -> enterBacklog(decision, enter);
            case LeaveBacklog leave -> leaveBacklog(decision, leave);
            case ConsiderBacklog consider -> BacklogChoice.consider(decision, consider.instead());
            case FailRanking fail -> failRanking(decision, fail);
            case EnterRanking enter -> enterRanking(decision, enter);
            case LeaveRanking leave -> leaveRanking(decision, leave);
            case Reconsider reconsider -> reconsider(decision, reconsider);
        }
        boolean opens = command instanceof OpenLanguage;
        boolean reconsiders = command instanceof Reconsider(var _, MessageTreeId after, var _) && after == null;
        if (opens || reconsiders || !decision.isEmpty()) {
            Places.give(decision);
            PromptDemand.settle(decision, opens, reconsiders);
        }
        return decision.events();
    }

    /// A prompt comes in once; it is under review again when its tree is resumed.
    private static void begin(LotteryDecision decision, BeginPromptReview begin) {
        boolean again = begin.wantId() == null;
        TreeIds known =
                again ? decision.lottery().reviewed() : decision.lottery().begun();
        if (!known.contains(begin.treeId())) {
            decision.record(new PromptReviewBegun(begin.language(), begin.treeId(), begin.wantId()));
        }
    }

    private static void fail(LotteryDecision decision, FailPromptReview fail) {
        if (decision.lottery().reviewed().contains(fail.treeId())) {
            decision.record(new PromptReviewFailed(fail.language(), fail.treeId()));
        }
    }

    private static void enter(LotteryDecision decision, EnterLottery enter) {
        MessageTreeId tree = enter.treeId();
        Lottery lottery = decision.lottery();
        if (lottery.waiting().contains(tree) || lottery.growing().contains(tree) || isHeld(lottery, enter)) {
            return;
        }
        boolean returning = enter.grewElsewhere() || lottery.grown().contains(tree);
        decision.record(new PromptEnteredLottery(enter.language(), tree, enter.author(), returning));
        if (lottery.barred().contains(enter.author())) {
            decision.record(new AuthorBarred(enter.language(), enter.author(), List.of(tree)));
        }
    }

    private static boolean isHeld(Lottery lottery, EnterLottery enter) {
        return lottery.barred().heldOf(enter.author()).contains(enter.treeId());
    }

    private static void leave(LotteryDecision decision, LeaveLottery leave) {
        if (decision.lottery().waiting().contains(leave.treeId())) {
            decision.record(new PromptLeftLottery(leave.language(), leave.treeId()));
        }
    }

    private static void free(LotteryDecision decision, FreePlace free) {
        if (decision.lottery().growing().contains(free.treeId())) {
            decision.record(new PlaceFreed(free.language(), free.treeId()));
        }
    }

    private static void bar(LotteryDecision decision, BarAuthor bar) {
        if (!decision.lottery().barred().contains(bar.author())) {
            List<MessageTreeId> held = decision.lottery().waiting().of(bar.author());
            decision.record(new AuthorBarred(bar.language(), bar.author(), held));
        }
    }

    private static void readmit(LotteryDecision decision, ReadmitAuthor readmit) {
        BarredAuthors barred = decision.lottery().barred();
        if (barred.contains(readmit.author())) {
            decision.record(
                    new AuthorReadmitted(readmit.language(), readmit.author(), barred.heldOf(readmit.author())));
        }
    }

    private static void enterBacklog(LotteryDecision decision, EnterBacklog enter) {
        if (!decision.lottery().backlog().contains(enter.treeId())) {
            decision.record(new TreeEnteredBacklog(enter.language(), enter.treeId()));
            BacklogChoice.fillUp(decision);
        }
    }

    private static void leaveBacklog(LotteryDecision decision, LeaveBacklog leave) {
        if (decision.lottery().backlog().contains(leave.treeId())) {
            decision.record(new TreeLeftBacklog(leave.language(), leave.treeId()));
        }
    }

    private static void failRanking(LotteryDecision decision, FailRanking fail) {
        if (!decision.lottery().failed().contains(fail.treeId())) {
            decision.record(new NothingToRank(fail.language(), fail.treeId()));
        }
    }

    private static void enterRanking(LotteryDecision decision, EnterRanking enter) {
        if (!decision.lottery().ranking().contains(enter.treeId())) {
            decision.record(new TreeEnteredRanking(enter.language(), enter.treeId()));
        }
    }

    private static void leaveRanking(LotteryDecision decision, LeaveRanking leave) {
        if (decision.lottery().ranking().contains(leave.treeId())) {
            decision.record(new TreeLeftRanking(leave.language(), leave.treeId()));
        }
    }

    private static void reconsider(LotteryDecision decision, Reconsider reconsider) {
        Reconsideration.part(decision, reconsider.after());
        if (reconsider.after() == null) {
            BacklogChoice.fillUp(decision);
        }
    }
}

package community.cambium.tree.lottery;

import community.cambium.decider.Decider;
import community.cambium.events.DrawCandidate;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PlaceFreed;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.events.LotteryEvent.PromptEnteredLottery;
import community.cambium.events.LotteryEvent.PromptReviewBegun;
import community.cambium.events.LotteryEvent.PromptReviewFailed;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.lottery.LotteryCommand.BeginPromptReview;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.FailPromptReview;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.lottery.LotteryCommand.OpenLanguage;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.TreeParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which events a command to the lottery of a language leads to. Whatever it is, free places are given away and missing
/// prompts are wanted at once.
public final class LotteryDecider {
    private final LotteryCommand command;
    private final List<LotteryEvent> events = new ArrayList<>();
    private Lottery lottery;

    private LotteryDecider(Lottery lottery, LotteryCommand command) {
        this.lottery = lottery;
        this.command = command;
    }

    public static Decider<Lottery, LotteryCommand, LotteryEvent> decider() {
        return new Decider<>(() -> Lottery.EMPTY, LotteryDecider::decide, Lottery::evolve);
    }

    /// The stream in which the lottery of a language is kept.
    public static String streamOf(String language) {
        return "lottery-" + language;
    }

    public static List<LotteryEvent> decide(Lottery lottery, LotteryCommand command) {
        LotteryDecider decision = new LotteryDecider(lottery, command);
        decision.note(lottery).ifPresent(decision::record);
        boolean opens = command instanceof OpenLanguage;
        if (opens || !decision.events.isEmpty()) {
            decision.draw();
            if (opens || lottery.wantsGranted() > 0) {
                decision.wantPrompts();
            }
        }
        return List.copyOf(decision.events);
    }

    /// What the command itself says, if it is news.
    private Optional<LotteryEvent> note(Lottery before) {
        return switch (command) {
            case OpenLanguage _ -> Optional.empty();
            case BeginPromptReview begin ->
                unless(
                        before.begun().contains(begin.treeId()),
                        new PromptReviewBegun(begin.language(), begin.treeId(), begin.wantId()));
            case FailPromptReview fail ->
                unless(
                        before.decided().contains(fail.treeId()),
                        new PromptReviewFailed(fail.language(), fail.treeId()));
            case EnterLottery enter ->
                unless(
                        before.decided().contains(enter.treeId()),
                        new PromptEnteredLottery(enter.language(), enter.treeId(), enter.author(), false));
            case FreePlace free ->
                unless(!before.growing().contains(free.treeId()), new PlaceFreed(free.language(), free.treeId()));
        };
    }

    private static Optional<LotteryEvent> unless(boolean known, LotteryEvent event) {
        return known ? Optional.empty() : Optional.of(event);
    }

    private void draw() {
        for (int draws = 0; missingGrowing() > 0 && !lottery.waiting().isEmpty(); draws++) {
            long seed = occasion().seed(draws);
            List<DrawCandidate> candidates = lottery.waiting();
            MessageTreeId drawn =
                    candidates.get(Math.floorMod(seed, candidates.size())).treeId();
            record(new PromptDrawn(command.language(), drawn, candidates, seed));
        }
    }

    /// Open-Assistant's number of prompts to ask for, less those asked for already.
    private void wantPrompts() {
        if (!parameters().wantsPromptsIn(command.language())) {
            return;
        }
        int remainingReview =
                Math.max(0, parameters().whole(Parameter.MAX_INITIAL_PROMPT_REVIEW) - lottery.underReview());
        int remainingLottery = Math.max(
                0,
                parameters().whole(Parameter.MAX_PROMPT_LOTTERY_WAITING)
                        - lottery.waiting().size());
        int missing = Math.min(missingGrowing() + remainingReview, remainingLottery) - lottery.freePromptSlots();
        if (missing > 0) {
            record(new PromptsWanted(
                    command.language(),
                    occasion().wantId(streamOf(command.language()), lottery.wantsGranted()),
                    missing,
                    null,
                    false,
                    null));
        }
    }

    private int missingGrowing() {
        return Math.max(
                0,
                parameters().whole(Parameter.MAX_ACTIVE_TREES)
                        - lottery.growing().size());
    }

    private void record(LotteryEvent event) {
        events.add(event);
        lottery = Lottery.evolve(lottery, event);
    }

    private Occasion occasion() {
        return command.occasion();
    }

    private TreeParameters parameters() {
        return command.occasion().parameters().in(command.language());
    }
}

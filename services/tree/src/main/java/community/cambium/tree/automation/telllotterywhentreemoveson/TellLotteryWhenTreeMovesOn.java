package community.cambium.tree.automation.telllotterywhentreemoveson;

import community.cambium.events.CambiumEvent;
import community.cambium.events.MessageTreeEvent.DrawDeclined;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TreeState;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.languages.LanguageCommand.NoteLanguage;
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
import community.cambium.tree.parameters.Occasion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells the lottery of a tree's language where the tree went: what it left behind first, then what it takes up.
@Component
class TellLotteryWhenTreeMovesOn implements Policy {
    /// States in which people work on a tree.
    private static final Set<TreeState> ACTIVE = EnumSet.of(
            TreeState.INITIAL_PROMPT_REVIEW, TreeState.GROWING, TreeState.RANKING, TreeState.READY_FOR_SCORING);

    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return switch (event) {
            case DrawDeclined declined -> List.of(new FreePlace(declined.language(), declined.treeId(), occasion));
            case MessageTreeStateEntered entered -> whenEntered(entered, occasion);
            default -> List.of(); // another fact
        };
    }

    private static List<Object> whenEntered(MessageTreeStateEntered entered, Occasion occasion) {
        List<Object> commands = new ArrayList<>(left(entered, occasion));
        commands.addAll(takenUp(entered, occasion));
        if (entered.from() != null && ACTIVE.contains(entered.from()) && !ACTIVE.contains(entered.to())) {
            commands.add(new ConsiderBacklog(entered.language(), false, occasion));
        }
        return commands;
    }

    private static List<Object> left(MessageTreeStateEntered entered, Occasion occasion) {
        TreeState from = entered.from();
        if (from == null) {
            return List.of(new NoteLanguage(entered.language()));
        }
        return switch (from) {
            case INITIAL_PROMPT_REVIEW ->
                entered.to() == TreeState.PROMPT_LOTTERY_WAITING
                        ? List.of()
                        : List.of(new FailPromptReview(entered.language(), entered.treeId(), occasion));
            case PROMPT_LOTTERY_WAITING -> List.of(new LeaveLottery(entered.language(), entered.treeId(), occasion));
            case GROWING -> List.of(new FreePlace(entered.language(), entered.treeId(), occasion));
            case BACKLOG_RANKING -> leftBacklog(entered, occasion);
            case RANKING -> List.of(new LeaveRanking(entered.language(), entered.treeId(), occasion));
            case READY_FOR_SCORING, READY_FOR_EXPORT, ABORTED_LOW_GRADE, HALTED_BY_MODERATOR, SCORING_FAILED ->
                List.of();
        };
    }

    private static List<Object> leftBacklog(MessageTreeStateEntered entered, Occasion occasion) {
        String language = entered.language();
        MessageTreeId tree = entered.treeId();
        // A tree that the lottery has chosen is not in the backlog any more, unless it returned there in between.
        List<Object> commands = new ArrayList<>(List.of(new LeaveBacklog(language, tree, occasion)));
        if (entered.to() == TreeState.ABORTED_LOW_GRADE) {
            commands.add(new FailRanking(language, tree, occasion));
            commands.add(new ConsiderBacklog(language, true, occasion));
        } else if (entered.to() != TreeState.RANKING) {
            commands.add(new LeaveRanking(language, tree, occasion));
        }
        return commands;
    }

    private static List<Object> takenUp(MessageTreeStateEntered entered, Occasion occasion) {
        return switch (entered.to()) {
            case INITIAL_PROMPT_REVIEW ->
                List.of(new BeginPromptReview(entered.language(), entered.treeId(), null, occasion));
            case PROMPT_LOTTERY_WAITING ->
                List.of(new EnterLottery(
                        entered.language(), entered.treeId(), entered.author(), entered.from() == null, occasion));
            case BACKLOG_RANKING -> List.of(new EnterBacklog(entered.language(), entered.treeId(), occasion));
            case RANKING -> List.of(new EnterRanking(entered.language(), entered.treeId(), occasion));
            case GROWING, READY_FOR_SCORING, READY_FOR_EXPORT, ABORTED_LOW_GRADE, HALTED_BY_MODERATOR, SCORING_FAILED ->
                List.of();
        };
    }
}

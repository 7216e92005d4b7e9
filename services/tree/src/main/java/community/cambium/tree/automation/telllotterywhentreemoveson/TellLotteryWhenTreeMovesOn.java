package community.cambium.tree.automation.telllotterywhentreemoveson;

import community.cambium.events.CambiumEvent;
import community.cambium.events.MessageTreeEvent.DrawDeclined;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.TreeState;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.FailPromptReview;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the lottery when a prompt was accepted or failed, when a tree stopped growing, and when it declined its draw.
@Component
class TellLotteryWhenTreeMovesOn implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        if (event instanceof DrawDeclined declined) {
            return List.of(new FreePlace(declined.language(), declined.treeId(), occasion));
        }
        return event instanceof MessageTreeStateEntered entered ? whenEntered(entered, occasion) : List.of();
    }

    private static List<Object> whenEntered(MessageTreeStateEntered entered, Occasion occasion) {
        if (entered.to() == TreeState.PROMPT_LOTTERY_WAITING) {
            return List.of(new EnterLottery(entered.language(), entered.treeId(), entered.author(), occasion));
        }
        if (entered.from() == TreeState.INITIAL_PROMPT_REVIEW) {
            return List.of(new FailPromptReview(entered.language(), entered.treeId(), occasion));
        }
        return entered.from() == TreeState.GROWING
                ? List.of(new FreePlace(entered.language(), entered.treeId(), occasion))
                : List.of();
    }
}

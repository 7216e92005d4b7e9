package community.cambium.tree.automation.startgrowthwhenpromptisdrawn;

import community.cambium.events.CambiumEvent;
import community.cambium.events.LotteryEvent.PlaceGiven;
import community.cambium.events.LotteryEvent.PromptDrawn;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.StartGrowth;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the tree that it was drawn, or got a place back.
@Component
class StartGrowthWhenPromptIsDrawn implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return switch (event) {
            case PromptDrawn drawn -> List.of(new StartGrowth(drawn.treeId(), drawn.language(), occasion));
            case PlaceGiven given -> List.of(new StartGrowth(given.treeId(), given.language(), occasion));
            default -> List.of(); // another fact
        };
    }
}

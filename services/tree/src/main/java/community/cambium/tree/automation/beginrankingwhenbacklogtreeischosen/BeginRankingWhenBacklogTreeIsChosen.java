package community.cambium.tree.automation.beginrankingwhenbacklogtreeischosen;

import community.cambium.events.CambiumEvent;
import community.cambium.events.LotteryEvent.BacklogTreeChosen;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.BeginRanking;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the tree that it was chosen.
@Component
class BeginRankingWhenBacklogTreeIsChosen implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return event instanceof BacklogTreeChosen chosen
                ? List.of(new BeginRanking(chosen.treeId(), occasion))
                : List.of();
    }
}

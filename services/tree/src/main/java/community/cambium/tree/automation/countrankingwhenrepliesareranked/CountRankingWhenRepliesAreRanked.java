package community.cambium.tree.automation.countrankingwhenrepliesareranked;

import community.cambium.events.CambiumEvent;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.CountRanking;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives every ranking to its tree.
@Component
class CountRankingWhenRepliesAreRanked implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return event instanceof RepliesRanked ranked
                ? List.of(new CountRanking(
                        ranked.treeId(),
                        ranked.parentId(),
                        ranked.taskId(),
                        ranked.wantId(),
                        ranked.contributor(),
                        ranked.order(),
                        ranked.notRankable(),
                        occasion))
                : List.of();
    }
}

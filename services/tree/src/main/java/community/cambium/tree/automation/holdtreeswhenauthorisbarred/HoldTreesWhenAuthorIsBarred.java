package community.cambium.tree.automation.holdtreeswhenauthorisbarred;

import community.cambium.events.CambiumEvent;
import community.cambium.events.LotteryEvent.AuthorBarred;
import community.cambium.events.LotteryEvent.AuthorReadmitted;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.HoldTree;
import community.cambium.tree.messagetree.MessageTreeCommand.ReleaseTree;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Halts the waiting trees of a suspended author, and lets them go on afterwards.
@Component
class HoldTreesWhenAuthorIsBarred implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return switch (event) {
            case AuthorBarred barred ->
                barred.held().stream()
                        .<Object>map(tree -> new HoldTree(tree, occasion))
                        .toList();
            case AuthorReadmitted readmitted ->
                readmitted.released().stream()
                        .<Object>map(tree -> new ReleaseTree(tree, occasion))
                        .toList();
            default -> List.of(); // another fact
        };
    }
}

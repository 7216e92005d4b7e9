package community.cambium.tree.automation.haltorresumetreewhenmoderatororders;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ModerationEvent.TreeHaltOrdered;
import community.cambium.events.ModerationEvent.TreeResumptionOrdered;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.HaltTree;
import community.cambium.tree.messagetree.MessageTreeCommand.ResumeTree;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Stops a tree, or lets it go on.
@Component
class HaltOrResumeTreeWhenModeratorOrders implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return switch (event) {
            case TreeHaltOrdered order -> List.of(new HaltTree(order.treeId(), order.orderId(), occasion));
            case TreeResumptionOrdered order -> List.of(new ResumeTree(order.treeId(), order.orderId(), occasion));
            default -> List.of(); // another fact
        };
    }
}

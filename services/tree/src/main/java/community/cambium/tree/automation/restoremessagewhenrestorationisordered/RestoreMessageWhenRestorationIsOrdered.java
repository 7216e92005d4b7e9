package community.cambium.tree.automation.restoremessagewhenrestorationisordered;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ModerationEvent.MessageRestorationOrdered;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.RestoreMessage;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts a message back into its tree.
@Component
class RestoreMessageWhenRestorationIsOrdered implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return event instanceof MessageRestorationOrdered order
                ? List.of(new RestoreMessage(
                        order.treeId(), order.messageId(), order.orderId(), order.withReplies(), occasion))
                : List.of();
    }
}

package community.cambium.tree.automation.removemessagewhenremovalisordered;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ModerationEvent.MessageRemovalOrdered;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.RemoveMessage;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Takes a message out of its tree.
@Component
class RemoveMessageWhenRemovalIsOrdered implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return event instanceof MessageRemovalOrdered order
                ? List.of(new RemoveMessage(
                        order.treeId(), order.messageId(), order.orderId(), order.withReplies(), occasion))
                : List.of();
    }
}

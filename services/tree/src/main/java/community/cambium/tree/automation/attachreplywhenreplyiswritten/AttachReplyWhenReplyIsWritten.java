package community.cambium.tree.automation.attachreplywhenreplyiswritten;

import community.cambium.events.CambiumEvent;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.AttachReply;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives every reply to its tree.
@Component
class AttachReplyWhenReplyIsWritten implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return event instanceof ReplyWritten reply
                ? List.of(new AttachReply(
                        reply.treeId(),
                        reply.messageId(),
                        reply.parentId(),
                        reply.role(),
                        reply.contributor(),
                        reply.taskId(),
                        reply.wantId(),
                        occasion))
                : List.of();
    }
}

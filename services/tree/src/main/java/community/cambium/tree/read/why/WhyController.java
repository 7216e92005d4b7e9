package community.cambium.tree.read.why;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.tree.conversation.TreesOfMessages;
import community.cambium.tree.messagetree.MessageTreeRejection;
import community.cambium.tree.read.why.WhyAnswers.WhyAnswer;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /messages/{id}/why`: for who watches over trees, and for the message's author. Names no reviewer
/// and no ranker.
@RestController
class WhyController {
    private final TreesOfMessages trees;
    private final EventHistory history;

    WhyController(TreesOfMessages trees, EventHistory history) {
        this.trees = trees;
        this.history = history;
    }

    @GetMapping("/messages/{id}/why")
    WhyAnswer why(Caller caller, @PathVariable UUID id) {
        MessageId message = new MessageId(id);
        MessageTreeId tree =
                trees.treeOf(message).orElseThrow(() -> new CommandRejected(MessageTreeRejection.MESSAGE_UNKNOWN));
        List<RecordedEvent> events = history.of(tree.toString());
        if (!MessageStory.isBy(events, message, caller.id())) {
            caller.needs(CallerRole.AUDITOR, CallerRole.MODERATOR, CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
        }
        return MessageStory.tell(message, tree, events);
    }
}

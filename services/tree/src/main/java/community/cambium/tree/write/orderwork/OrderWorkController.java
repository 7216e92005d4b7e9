package community.cambium.tree.write.orderwork;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.WantId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.tree.conversation.TreesOfMessages;
import community.cambium.tree.messagetree.MessageTreeCommand;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReplies;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReviews;
import community.cambium.tree.messagetree.MessageTreeRejection;
import community.cambium.tree.parameters.Requests;
import community.cambium.tree.plan.WantKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderWorkController {
    private static final String KEY = "Idempotency-Key";

    private final Commands commands;
    private final TreesOfMessages trees;
    private final Requests requests;

    OrderWorkController(Commands commands, TreesOfMessages trees, Requests requests) {
        this.commands = commands;
        this.trees = trees;
        this.requests = requests;
    }

    /// How much to order; one piece if nothing is said.
    record OrderRequest(@Nullable Integer slots) {
        int pieces() {
            return slots == null ? 1 : slots;
        }
    }

    /// The want that was made, and the event, unless the order was given before.
    record OrderAnswer(UUID want, @Nullable UUID eventId) {}

    @PostMapping("/messages/{id}/ordered-replies")
    ResponseEntity<OrderAnswer> orderReplies(
            @PathVariable UUID id,
            @RequestBody OrderRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Caller caller) {
        WantId want = want(caller, key);
        MessageId parent = new MessageId(id);
        return send(new OrderReplies(treeOf(parent), parent, want, request.pieces(), requests.request()), want, caller);
    }

    @PostMapping("/messages/{id}/ordered-reviews")
    ResponseEntity<OrderAnswer> orderReviews(
            @PathVariable UUID id,
            @RequestBody OrderRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Caller caller) {
        WantId want = want(caller, key);
        MessageId message = new MessageId(id);
        return send(
                new OrderReviews(treeOf(message), message, want, request.pieces(), requests.request()), want, caller);
    }

    private static WantId want(Caller caller, @Nullable String key) {
        caller.needs(CallerRole.OPERATOR, CallerRole.TRUSTED);
        return WantKey.of(caller.id(), key, TimeOrderedIds.next());
    }

    private MessageTreeId treeOf(MessageId message) {
        return trees.treeOf(message).orElseThrow(() -> new CommandRejected(MessageTreeRejection.MESSAGE_UNKNOWN));
    }

    private ResponseEntity<OrderAnswer> send(MessageTreeCommand order, WantId want, Caller caller) {
        Decided decided = commands.send(order, CommandContext.of(caller.id().toString()));
        UUID event = decided.lastEventId().orElse(null);
        return CambiumEventHeader.created(new OrderAnswer(want.value(), event), event);
    }
}

package community.cambium.moderation.message;

import community.cambium.events.ModerationEvent;
import community.cambium.events.ModerationEvent.MessageRemovalOrdered;
import community.cambium.events.ModerationEvent.MessageRestorationOrdered;
import community.cambium.events.ModerationEvent.TreeHaltOrdered;
import community.cambium.events.ModerationEvent.TreeResumptionOrdered;
import community.cambium.events.OrderId;

/// What moderators have ordered about one message so far.
public sealed interface ModeratedMessage {
    /// Nothing was ordered.
    record Standing() implements ModeratedMessage {}

    /// Its removal was ordered.
    record Removed(OrderId orderId) implements ModeratedMessage {}

    static ModeratedMessage initial() {
        return new Standing();
    }

    static ModeratedMessage evolve(ModeratedMessage message, ModerationEvent event) {
        return switch (event) {
            case MessageRemovalOrdered ordered -> new Removed(ordered.orderId());
            case MessageRestorationOrdered _ -> new Standing();
            case TreeHaltOrdered _, TreeResumptionOrdered _ -> message;
        };
    }
}

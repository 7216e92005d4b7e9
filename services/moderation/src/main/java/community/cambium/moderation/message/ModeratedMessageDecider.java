package community.cambium.moderation.message;

import static community.cambium.moderation.message.ModerationRejection.REASON_MISSING;
import static community.cambium.moderation.message.ModerationRejection.REASON_TOO_LONG;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.ModerationEvent;
import community.cambium.events.ModerationEvent.MessageRemovalOrdered;
import community.cambium.events.PersonalText;
import community.cambium.moderation.message.ModeratedMessage.Removed;
import community.cambium.moderation.message.ModeratedMessage.Standing;
import community.cambium.moderation.message.ModeratedMessageCommand.OrderRemoval;
import java.util.List;
import java.util.Map;

/// The rules by which orders about one message are given.
public final class ModeratedMessageDecider {
    /// The most code points that a reason may have.
    public static final int LONGEST_REASON = 2000;

    private record Asked(ModeratedMessage message, ModeratedMessageCommand command) {}

    private ModeratedMessageDecider() {}

    public static Decider<ModeratedMessage, ModeratedMessageCommand, ModerationEvent> decider() {
        return new Decider<>(ModeratedMessage::initial, ModeratedMessageDecider::decide, ModeratedMessage::evolve);
    }

    public static List<ModerationEvent> decide(ModeratedMessage message, ModeratedMessageCommand command) {
        return switch (new Asked(message, command)) {
            case Asked(Standing _, OrderRemoval order) -> List.of(removalOrdered(order));
            case Asked(Removed _, OrderRemoval _) -> List.of(); // saying it twice changes nothing
        };
    }

    private static ModerationEvent removalOrdered(OrderRemoval order) {
        return new MessageRemovalOrdered(
                order.orderId(), order.treeId(), order.messageId(), false, order.moderator(), checked(order.reason()));
    }

    private static PersonalText checked(PersonalText reason) {
        String text = reason.text().strip();
        if (text.isEmpty()) {
            throw new CommandRejected(REASON_MISSING);
        }
        if (text.codePointCount(0, text.length()) > LONGEST_REASON) {
            throw new CommandRejected(REASON_TOO_LONG, Map.of("limit", Integer.toString(LONGEST_REASON)));
        }
        return new PersonalText(reason.owner(), text);
    }
}

package community.cambium.moderation.message;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ModerationEvent;
import community.cambium.events.ModerationEvent.MessageRemovalOrdered;
import community.cambium.events.OrderId;
import community.cambium.events.PersonalText;
import community.cambium.moderation.message.ModeratedMessageCommand.OrderRemoval;
import community.cambium.testing.Scenario;
import org.junit.jupiter.api.Test;

class ModeratedMessageDeciderTest {
    private static final OrderId ORDER = OrderId.of("01900000-0000-7000-8000-000000000001");
    private static final OrderId ANOTHER_ORDER = OrderId.of("01900000-0000-7000-8000-000000000002");
    private static final MessageTreeId TREE = MessageTreeId.of("01900000-0000-7000-8000-00000000000a");
    private static final MessageId MESSAGE = MessageId.of("01900000-0000-7000-8000-00000000000b");
    private static final ContributorId MODERATOR = ContributorId.of("01900000-0000-7000-8000-00000000000c");

    private final Scenario<ModeratedMessage, ModeratedMessageCommand, ModerationEvent> scenario =
            Scenario.of(ModeratedMessageDecider.decider());

    @Test
    void aRemovalIsOrderedWithWhoAndWhy() {
        scenario.when(removal(ORDER, "  an advertisement ")).then(ordered("an advertisement"));
    }

    @Test
    void orderingARemovalTwiceChangesNothing() {
        scenario.given(ordered("an advertisement"))
                .when(removal(ANOTHER_ORDER, "still an advertisement"))
                .thenNothing();
    }

    @Test
    void anOrderNeedsAReason() {
        scenario.when(removal(ORDER, " \n ")).thenRejected(ModerationRejection.REASON_MISSING);
    }

    @Test
    void aReasonIsCountedInCodePoints() {
        scenario.when(removal(ORDER, "🌳".repeat(ModeratedMessageDecider.LONGEST_REASON)))
                .then(ordered("🌳".repeat(ModeratedMessageDecider.LONGEST_REASON)));
        scenario.when(removal(ORDER, "🌳".repeat(ModeratedMessageDecider.LONGEST_REASON + 1)))
                .thenRejected(ModerationRejection.REASON_TOO_LONG);
    }

    private static OrderRemoval removal(OrderId order, String reason) {
        return new OrderRemoval(order, TREE, MESSAGE, MODERATOR, new PersonalText(MODERATOR, reason));
    }

    private static ModerationEvent ordered(String reason) {
        return new MessageRemovalOrdered(ORDER, TREE, MESSAGE, false, MODERATOR, new PersonalText(MODERATOR, reason));
    }
}

package community.cambium.events;

/// What moderators order. Written by `moderation`; `tree` obeys.
public sealed interface ModerationEvent extends CambiumEvent {
    MessageTreeId treeId();

    @Override
    default String orderingKey() {
        return treeId().toString();
    }

    /// A moderator ordered one message to be removed, without what hangs below it.
    @EventType("moderation.message-removal-ordered")
    record MessageRemovalOrdered(
            OrderId orderId, MessageTreeId treeId, MessageId messageId, ContributorId moderator, PersonalText reason)
            implements ModerationEvent {}
}

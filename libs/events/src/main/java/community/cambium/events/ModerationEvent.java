package community.cambium.events;

/// What moderators order. Written by `moderation`; `tree` obeys.
public sealed interface ModerationEvent extends CambiumEvent {
    MessageTreeId treeId();

    @Override
    default String orderingKey() {
        return treeId().toString();
    }

    /// A moderator ordered one message to be removed.
    ///
    /// @param withReplies everything that hangs below it goes too
    @EventType("moderation.message-removal-ordered")
    record MessageRemovalOrdered(
            OrderId orderId,
            MessageTreeId treeId,
            MessageId messageId,
            boolean withReplies,
            ContributorId moderator,
            PersonalText reason)
            implements ModerationEvent {}

    /// A moderator ordered one message to be put back.
    ///
    /// @param withReplies everything that hangs below it comes back too
    @EventType("moderation.message-restoration-ordered")
    record MessageRestorationOrdered(
            OrderId orderId,
            MessageTreeId treeId,
            MessageId messageId,
            boolean withReplies,
            ContributorId moderator,
            PersonalText reason)
            implements ModerationEvent {}

    /// A moderator ordered a tree to be stopped.
    @EventType("moderation.tree-halt-ordered")
    record TreeHaltOrdered(OrderId orderId, MessageTreeId treeId, ContributorId moderator, PersonalText reason)
            implements ModerationEvent {}

    /// A moderator ordered a stopped tree to go on.
    @EventType("moderation.tree-resumption-ordered")
    record TreeResumptionOrdered(OrderId orderId, MessageTreeId treeId, ContributorId moderator, PersonalText reason)
            implements ModerationEvent {}
}

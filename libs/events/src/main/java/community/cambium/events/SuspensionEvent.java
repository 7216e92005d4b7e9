package community.cambium.events;

/// Who may contribute and who may not, as moderators order. Written by `moderation`; `task` and `tree` obey.
public sealed interface SuspensionEvent extends CambiumEvent {
    ContributorId contributor();

    @Override
    default String orderingKey() {
        return contributor().toString();
    }

    /// A moderator stopped a contributor: they get no work, their leases end, their prompts are not drawn.
    @EventType("moderation.contributor-suspended")
    record ContributorSuspended(
            OrderId orderId, ContributorId contributor, ContributorId moderator, PersonalText reason)
            implements SuspensionEvent {}

    /// A moderator let a contributor come back.
    @EventType("moderation.contributor-reinstated")
    record ContributorReinstated(
            OrderId orderId, ContributorId contributor, ContributorId moderator, PersonalText reason)
            implements SuspensionEvent {}
}

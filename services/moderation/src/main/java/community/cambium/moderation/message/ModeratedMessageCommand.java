package community.cambium.moderation.message;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.OrderId;
import community.cambium.events.PersonalText;

/// What a moderator can order about one message.
public sealed interface ModeratedMessageCommand {
    MessageId messageId();

    /// Take the message out of its tree, without what hangs below it.
    record OrderRemoval(
            OrderId orderId, MessageTreeId treeId, MessageId messageId, ContributorId moderator, PersonalText reason)
            implements ModeratedMessageCommand {}
}

package community.cambium.events;

/// A message that may be answered, as `tree` offers it.
///
/// @param role role of the parent itself; a reply has the other role
/// @param places replies to unnamed wants that were ever allowed under this parent (ordered replies have slots of
///     their own and take none); it only grows, by one for each child that was rejected or removed, so that counting
///     completed and open leases against it is free of races
/// @param lonely whether it has some surviving replies, but fewer than the wished number; lonely parents are preferred
public record ReplyParent(MessageId messageId, Role role, int places, boolean lonely) {}

package community.cambium.tree.queue;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;

/// A tree that waits for a place.
///
/// @param returning it grew before and gets the next place without a draw
public record Waiting(MessageTreeId treeId, ContributorId author, boolean returning) {}

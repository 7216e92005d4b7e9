package community.cambium.events;

/// A waiting prompt among which is drawn.
///
/// @param weight how much more likely its author is drawn than one of weight 1; at least 1. An author counts once,
///     however many prompts they have waiting.
public record DrawCandidate(MessageTreeId treeId, ContributorId author, int weight) {}

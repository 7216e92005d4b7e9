package community.cambium.events;

/// How much more likely an author is drawn than one of weight 1. An author counts once, however many prompts they
/// have waiting.
///
/// @param weight at least 1
public record AuthorWeight(ContributorId author, int weight) {}

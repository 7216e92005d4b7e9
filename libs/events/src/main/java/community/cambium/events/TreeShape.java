package community.cambium.events;

/// The measures of one tree, fixed when it is planted.
///
/// @param goalSize accepted messages that the tree is to have, the root included; at least 1
/// @param maxDepth depth of the deepest possible message; the root has depth 0
/// @param maxChildren most surviving replies under a prompter message
/// @param repliesPerAssistantMessage most surviving replies under an assistant message
/// @param reviewsPerPrompt reviews that decide about the root
/// @param reviewsPerReply reviews that decide about a reply
/// @param rankingsPerParent rankings that decide the order of a message's replies
public record TreeShape(
        int goalSize,
        int maxDepth,
        int maxChildren,
        int repliesPerAssistantMessage,
        int reviewsPerPrompt,
        int reviewsPerReply,
        int rankingsPerParent) {}

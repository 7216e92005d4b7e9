package community.cambium.standalone.demo;

import java.util.Map;

/// A conversation of the demo, whole: its tree is to grow to exactly this.
record SampleConversation(String language, SampleMessage prompt) {
    private static final int REVIEWS = 2;
    private static final int RANKINGS = 3;

    /// The shape by which the tree has a place for every message of the conversation, and for no other.
    Map<String, Object> shape() {
        return Map.of(
                "goalSize",
                prompt.size(),
                "maxDepth",
                prompt.depth(),
                "maxChildren",
                2,
                "repliesPerAssistantMessage",
                1,
                "reviewsPerPrompt",
                REVIEWS,
                "reviewsPerReply",
                REVIEWS,
                "rankingsPerParent",
                RANKINGS);
    }
}

package community.cambium.tree.parameters;

import community.cambium.events.TreeShape;

/// Which shapes a tree can have.
public final class ShapeRules {
    private static final int DEEPEST = 1000;

    private ShapeRules() {}

    /// Whether every measure is within what a tree can be asked to be.
    public static boolean hasBounds(TreeShape shape) {
        return isWithin(shape.goalSize(), 1, 10_000)
                && isWithin(shape.maxDepth(), 0, DEEPEST)
                && isWithin(shape.maxChildren(), 1, 1000)
                && isWithin(shape.repliesPerAssistantMessage(), 1, 1000)
                && isWithin(shape.reviewsPerPrompt(), 1, 100)
                && isWithin(shape.reviewsPerReply(), 1, 100)
                && isWithin(shape.rankingsPerParent(), 0, 100);
    }

    /// Whether a tree of this depth and with so many replies can have as many messages as its goal asks for.
    public static boolean reachesGoal(TreeShape shape) {
        long level = 1;
        long all = 1;
        for (int depth = 0; depth < shape.maxDepth() && all < shape.goalSize(); depth++) {
            boolean fromPrompter = depth % 2 == 0;
            level *= fromPrompter ? shape.maxChildren() : shape.repliesPerAssistantMessage();
            all += level;
        }
        return all >= shape.goalSize();
    }

    private static boolean isWithin(int value, int least, int most) {
        return value >= least && value <= most;
    }
}

package community.cambium.tree.messagetree;

import community.cambium.decider.Rejection;

/// Why an operator's command to a tree is refused.
public enum MessageTreeRejection implements Rejection {
    TREE_UNKNOWN(Kind.UNKNOWN, "There is no such tree."),
    MESSAGE_UNKNOWN(Kind.UNKNOWN, "The tree has no such message."),
    MESSAGE_REMOVED(Kind.CONFLICT, "The message was removed; nothing more can be done for it."),
    TREE_NOT_YET_GROWING(Kind.CONFLICT, "The tree's prompt has not been drawn yet; order replies once the tree grows."),
    TREE_NOT_SCORED(Kind.CONFLICT, "The order of this tree's replies has not been decided yet, so not again either."),
    TREE_STOPPED(Kind.CONFLICT, "The tree was aborted or halted; it takes no more work."),
    SLOTS_OUT_OF_BOUNDS(Kind.INVALID, "Order between 1 and 1000 pieces of work at a time."),
    ORDER_DIFFERS(Kind.CONFLICT, "An order with this key was given before, for something else; use another key.");

    private final Kind kind;
    private final String advice;

    MessageTreeRejection(Kind kind, String advice) {
        this.kind = kind;
        this.advice = advice;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String advice() {
        return advice;
    }
}

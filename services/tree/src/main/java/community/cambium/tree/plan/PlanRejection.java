package community.cambium.tree.plan;

import community.cambium.decider.Rejection;

/// Why planned prompts are refused.
public enum PlanRejection implements Rejection {
    LANGUAGE_INVALID(Kind.INVALID, "Name the language by its BCP 47 tag in its usual spelling, such as en or pt-BR."),
    SLOTS_OUT_OF_BOUNDS(Kind.INVALID, "Plan between 1 and 1000 prompts at a time."),
    ORIGIN_TOO_LONG(Kind.INVALID, "An origin has at most 1024 characters."),
    ORIGIN_UNREADABLE(Kind.INVALID, "An origin has no control characters and no broken ones."),
    SHAPE_OUT_OF_BOUNDS(
            Kind.INVALID,
            "A shape has a goal of 1 to 10000 messages, a depth of 0 to 1000, 1 to 1000 replies per message, "
                    + "1 to 100 reviews and 0 to 100 rankings."),
    GOAL_OUT_OF_REACH(Kind.INVALID, "No tree of this depth and with so few replies per message can reach its goal."),
    PLAN_DIFFERS(Kind.CONFLICT, "A plan with this key was made before, for something else; use another key.");

    private final Kind kind;
    private final String advice;

    PlanRejection(Kind kind, String advice) {
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

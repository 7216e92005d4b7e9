package community.cambium.tree.plan;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.LanguageTag;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.WantId;
import community.cambium.tree.parameters.ShapeRules;
import community.cambium.tree.plan.Plan.Planned;
import community.cambium.tree.plan.Plan.Unplanned;
import java.util.List;

/// Which events a plan leads to. A shape must be one that a tree can have.
public final class PlanDecider {
    private static final int MOST_PROMPTS = 1000;
    private static final int LONGEST_ORIGIN = 1024;

    private PlanDecider() {}

    public static Decider<Plan, PlanPrompts, LotteryEvent> decider() {
        return new Decider<>(Plan::initial, PlanDecider::decide, Plan::evolve);
    }

    /// The stream in which one plan is kept.
    public static String streamOf(WantId wantId) {
        return "plan-" + wantId;
    }

    public static List<LotteryEvent> decide(Plan plan, PlanPrompts command) {
        check(command);
        PromptsWanted asked = new PromptsWanted(
                command.language(), command.wantId(), command.slots(), command.shape(), true, command.origin());
        return switch (plan) {
            case Unplanned _ -> List.of(asked);
            case Planned(PromptsWanted before) -> {
                require(before.equals(asked), PlanRejection.PLAN_DIFFERS);
                yield List.of();
            }
        };
    }

    private static void check(PlanPrompts command) {
        require(LanguageTag.isUsable(command.language()), PlanRejection.LANGUAGE_INVALID);
        require(isWithin(command.slots(), 1, MOST_PROMPTS), PlanRejection.SLOTS_OUT_OF_BOUNDS);
        if (command.origin() != null) {
            require(command.origin().length() <= LONGEST_ORIGIN, PlanRejection.ORIGIN_TOO_LONG);
            require(isReadable(command.origin()), PlanRejection.ORIGIN_UNREADABLE);
        }
        if (command.shape() != null) {
            require(ShapeRules.hasBounds(command.shape()), PlanRejection.SHAPE_OUT_OF_BOUNDS);
            require(ShapeRules.reachesGoal(command.shape()), PlanRejection.GOAL_OUT_OF_REACH);
        }
    }

    /// PostgreSQL takes neither the character with the number 0 nor halves of characters.
    private static boolean isReadable(String text) {
        return text.codePoints()
                .map(Character::getType)
                .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
    }

    private static boolean isWithin(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static void require(boolean holds, PlanRejection otherwise) {
        if (!holds) {
            throw new CommandRejected(otherwise);
        }
    }
}

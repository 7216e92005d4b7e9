package community.cambium.tree.plan;

import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.TreeShape;
import community.cambium.events.WantId;
import community.cambium.testing.Scenario;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final WantId WANT = new WantId(new UUID(0x7000L, 1));
    private static final TreeShape SHAPE = new TreeShape(5, 4, 4, 2, 3, 3, 3);
    private final Scenario<Plan, PlanPrompts, LotteryEvent> scenario = Scenario.of(PlanDecider.decider());

    @Test
    void aPlanAsksForPromptsThatOnlyThoseMayWriteWhoNameIt() {
        scenario.when(plan("pt-BR", 1, SHAPE)).then(new PromptsWanted("pt-BR", WANT, 1, SHAPE, true, "file.jsonl"));
    }

    @Test
    void theSamePlanTwiceIsOnePlan() {
        scenario.after(plan("en", 1, SHAPE))
                .when(plan("en", 1, SHAPE))
                .thenNothing()
                .when(plan("en", 2, SHAPE))
                .thenRejected(PlanRejection.PLAN_DIFFERS);
    }

    @Test
    void aPlanThatMakesNoSenseIsRefused() {
        scenario.when(plan("English!", 1, null)).thenRejected(PlanRejection.LANGUAGE_INVALID);
        scenario.when(plan("en", 0, null)).thenRejected(PlanRejection.SLOTS_OUT_OF_BOUNDS);
        scenario.when(plan("en", 1, new TreeShape(5, 4, 4, 2, 0, 3, 3)))
                .thenRejected(PlanRejection.SHAPE_OUT_OF_BOUNDS);
        scenario.when(plan("en", 1, new TreeShape(6, 1, 4, 2, 3, 3, 3))).thenRejected(PlanRejection.GOAL_OUT_OF_REACH);
        scenario.when(new PlanPrompts(WANT, "en", 1, null, "x".repeat(1025)))
                .thenRejected(PlanRejection.ORIGIN_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "file\u0000.jsonl", "two\nlines", "\u007f", "\u0085", "half \ud83c"})
    void anOriginWithCharactersThatNobodyCanReadIsRefused(String origin) {
        scenario.when(new PlanPrompts(WANT, "en", 1, null, origin)).thenRejected(PlanRejection.ORIGIN_UNREADABLE);
    }

    @Test
    void anOriginMayBeInAnyScript() {
        String origin = "Bäume/дерево/木 🌳.jsonl";
        scenario.when(new PlanPrompts(WANT, "en", 1, null, origin))
                .then(new PromptsWanted("en", WANT, 1, null, true, origin));
    }

    @Test
    void aGoalThatATreeCanJustReachIsTaken() {
        TreeShape full = new TreeShape(5, 1, 4, 1, 3, 3, 3);
        scenario.when(plan("en", 1, full)).then(new PromptsWanted("en", WANT, 1, full, true, "file.jsonl"));
    }

    private static PlanPrompts plan(String language, int slots, @Nullable TreeShape shape) {
        return new PlanPrompts(WANT, language, slots, shape, "file.jsonl");
    }
}

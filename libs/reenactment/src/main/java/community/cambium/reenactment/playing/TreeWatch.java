package community.cambium.reenactment.playing;

import community.cambium.reenactment.planning.PlannedMessage;
import community.cambium.reenactment.planning.TreePlan;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Waits until the tree shows what was done to it.
final class TreeWatch {
    private final TreePlan plan;
    private final Stage stage;
    private final MessagePlayer messages;

    TreeWatch(TreePlan plan, Stage stage, MessagePlayer messages) {
        this.plan = plan;
        this.stage = stage;
        this.messages = messages;
    }

    /// Until the tree has grown, was ranked and is ready for export.
    void untilReady() {
        until("the tree to be ready for export", this::ready);
    }

    /// Until every review has been counted.
    void untilAllDecided() {
        until("all reviews to be counted", tree -> ready(tree) && all(tree, false));
    }

    /// Until the removals are obeyed too.
    void untilAsPlanned() {
        until("all removals to be obeyed", tree -> ready(tree) && all(tree, true));
    }

    private void until(String what, java.util.function.Predicate<JsonNode> wished) {
        URI uri = stage.services()
                .tree()
                .resolve("/trees/" + messages.id(plan.root().sourceId()));
        stage.http()
                .getUntil(
                        uri,
                        stage.people().operator(),
                        answer -> answer.succeeded() && wished.test(answer.body()),
                        what);
    }

    private boolean ready(JsonNode tree) {
        return tree.path("state").asString("").equals("ready_for_export");
    }

    private boolean all(JsonNode tree, boolean removed) {
        Map<String, JsonNode> shown = new HashMap<>();
        tree.path("messages").forEach(message -> shown.put(message.path("id").asString(""), message));
        return plan.messages().stream()
                .allMatch(planned -> asPlanned(planned, shown.get(messages.id(planned.sourceId())), removed));
    }

    private static boolean asPlanned(
            PlannedMessage planned, @org.jspecify.annotations.Nullable JsonNode shown, boolean removed) {
        return shown != null
                && shown.path("reviewCount").asInt(-1) == planned.reviews().size()
                && (!removed || shown.path("removed").asBoolean(false) == planned.removed());
    }
}

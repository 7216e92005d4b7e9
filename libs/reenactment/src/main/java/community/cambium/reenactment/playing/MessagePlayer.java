package community.cambium.reenactment.playing;

import community.cambium.events.Role;
import community.cambium.events.TaskKind;
import community.cambium.events.TreeShape;
import community.cambium.reenactment.connection.Answer;
import community.cambium.reenactment.connection.PlayFailed;
import community.cambium.reenactment.journal.JournalLine;
import community.cambium.reenactment.planning.PlannedMessage;
import community.cambium.reenactment.planning.TreePlan;
import community.cambium.reenactment.planning.Vote;
import community.cambium.reenactment.playing.TaskDesk.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Plays what happens to single messages of one tree: they are written, reviewed, labelled and removed.
final class MessagePlayer {
    private final TreePlan plan;
    private final Stage stage;
    private final TaskDesk desk;

    MessagePlayer(TreePlan plan, Stage stage) {
        this.plan = plan;
        this.stage = stage;
        this.desk = stage.desk();
    }

    /// The id that a message of the file got when it was written.
    String id(String sourceId) {
        return stage.journal()
                .result(plan.sourceId(), JournalLine.writing(sourceId))
                .orElseThrow(() -> new PlayFailed("the message " + sourceId + " was not written yet"));
    }

    /// The operator plans a tree of the shape that the file shows, and the author writes its prompt.
    void plant() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("language", plan.language());
        body.put("slots", 1);
        body.put("shape", shape(plan.shape()));
        body.put("origin", "reenactment");
        String want = stage.order(plan.sourceId(), "plant", "/planned-prompts", body);
        write(plan.root(), want, null);
    }

    /// The author writes a reply while the tree grows.
    void write(PlannedMessage reply) {
        write(reply, null, id(Objects.requireNonNull(reply.parentSourceId())));
    }

    /// The operator orders one reply beyond the goal, and the author writes it.
    void writeOrdered(PlannedMessage reply) {
        String parent = id(Objects.requireNonNull(reply.parentSourceId()));
        String want = stage.order(
                plan.sourceId(),
                "order " + reply.sourceId(),
                "/messages/" + parent + "/ordered-replies",
                Map.of("slots", 1));
        write(reply, want, parent);
    }

    private void write(PlannedMessage message, @Nullable String want, @Nullable String parent) {
        String step = JournalLine.writing(message.sourceId());
        stage.once(plan.sourceId(), step, () -> {
            Wanted wanted =
                    new Wanted(message.author(), key(step), writing(message, parent), plan.language(), want, parent);
            String action = parent == null ? "prompt" : "reply";
            String id = desk.complete(wanted, action, _ -> Map.of("text", message.text()))
                    .text("messageId");
            stage.progress().written();
            return id;
        });
    }

    /// Reviewers decide about the message, and others label it freely.
    void judge(PlannedMessage message) {
        List<Vote> reviews = message.reviews();
        int usual = reviews.size() - message.extraReviews();
        stage.once(plan.sourceId(), "review " + message.sourceId(), () -> {
            for (int i = 0; i < reviews.size(); i++) {
                if (i == usual) {
                    orderReviews(message);
                }
                review(message, reviews.get(i));
            }
            return "";
        });
        stage.once(plan.sourceId(), "label " + message.sourceId(), () -> {
            message.freeLabels().forEach(vote -> {
                desk.label(vote.voter(), id(message.sourceId()), byName(vote));
                stage.progress().labelled();
            });
            return "";
        });
    }

    private void orderReviews(PlannedMessage message) {
        stage.order(
                plan.sourceId(),
                "order reviews " + message.sourceId(),
                "/messages/" + id(message.sourceId()) + "/ordered-reviews",
                Map.of("slots", message.extraReviews()));
    }

    private void review(PlannedMessage message, Vote vote) {
        Wanted wanted = new Wanted(
                vote.voter(),
                key("review " + message.sourceId() + " by " + vote.voter()),
                reviewing(message),
                plan.language(),
                null,
                id(message.sourceId()));
        desk.complete(wanted, "review", _ -> Map.of("labels", byName(vote)));
        stage.progress().reviewed();
    }

    /// A moderator takes the message out of the tree.
    void remove(PlannedMessage message) {
        String step = "remove " + message.sourceId();
        stage.once(plan.sourceId(), step, () -> {
            Answer answer = stage.http()
                    .post(
                            stage.services().moderation().resolve("/messages/" + id(message.sourceId()) + "/removal"),
                            stage.people().moderator(),
                            key(step),
                            Map.of("reason", "removed in the file that is reenacted"));
            if (!answer.succeeded()) {
                throw new PlayFailed("the removal of " + message.sourceId() + " was refused: " + answer.inWords());
            }
            return "";
        });
    }

    private String key(String step) {
        return stage.key(plan.sourceId(), step);
    }

    private static TaskKind writing(PlannedMessage message, @Nullable String parent) {
        if (parent == null) {
            return TaskKind.INITIAL_PROMPT;
        }
        return message.role() == Role.PROMPTER ? TaskKind.PROMPTER_REPLY : TaskKind.ASSISTANT_REPLY;
    }

    private static TaskKind reviewing(PlannedMessage message) {
        if (message.parentSourceId() == null) {
            return TaskKind.LABEL_INITIAL_PROMPT;
        }
        return message.role() == Role.PROMPTER ? TaskKind.LABEL_PROMPTER_REPLY : TaskKind.LABEL_ASSISTANT_REPLY;
    }

    private static Map<String, Double> byName(Vote vote) {
        Map<String, Double> labels = new LinkedHashMap<>();
        vote.labels().forEach((label, value) -> labels.put(label.name().toLowerCase(Locale.ROOT), value));
        return labels;
    }

    private static Map<String, Integer> shape(TreeShape shape) {
        Map<String, Integer> body = new LinkedHashMap<>();
        body.put("goalSize", shape.goalSize());
        body.put("maxDepth", shape.maxDepth());
        body.put("maxChildren", shape.maxChildren());
        body.put("repliesPerAssistantMessage", shape.repliesPerAssistantMessage());
        body.put("reviewsPerPrompt", shape.reviewsPerPrompt());
        body.put("reviewsPerReply", shape.reviewsPerReply());
        body.put("rankingsPerParent", shape.rankingsPerParent());
        return body;
    }
}

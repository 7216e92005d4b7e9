package community.cambium.reenactment.pretend;

import community.cambium.events.Role;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.write.ExportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Trees, wants and tasks in memory. A null answer means that there is nothing to do.
final class PretendCommunity {
    private final Map<String, Map<String, ?>> answersByKey = new HashMap<>();
    private final Map<String, JsonNode> shapesByWant = new HashMap<>();
    private final Map<String, JsonNode> shapesByTree = new HashMap<>();
    private final Map<String, String> orderedReplies = new HashMap<>();
    private final Map<String, PretendMessage> messages = new LinkedHashMap<>();
    private final Map<String, PretendTask> tasks = new HashMap<>();

    private record PretendTask(
            String person,
            String kind,
            @Nullable String want,
            @Nullable String message) {}

    /// Does something once for a key, and gives the same answer whenever it comes again.
    @Nullable
    Map<String, ?> once(String key, java.util.function.Supplier<@Nullable Map<String, ?>> work) {
        Map<String, ?> known = answersByKey.get(key);
        Map<String, ?> answer = known == null ? work.get() : known;
        if (answer != null) {
            answersByKey.put(key, answer);
        }
        return answer;
    }

    Map<String, ?> plan(JsonNode body) {
        String want = UUID.randomUUID().toString();
        shapesByWant.put(want, body.path("shape"));
        return Map.of("want", want);
    }

    @Nullable
    Map<String, ?> orderReplies(String parent) {
        String want = UUID.randomUUID().toString();
        orderedReplies.put(want, parent);
        return Map.of("want", want);
    }

    @Nullable
    Map<String, ?> orderReviews(String message, int slots) {
        message(message).reviewSlots += slots;
        return Map.of("want", UUID.randomUUID().toString());
    }

    @Nullable
    Map<String, ?> assign(String person, JsonNode body) {
        String kind = body.path("kind").asString();
        String want = body.path("want").asString(null);
        String message = body.path("message").asString(null);
        if (!isWanted(kind, want, message, person)) {
            return null;
        }
        String id = UUID.randomUUID().toString();
        tasks.put(id, new PretendTask(person, kind, want, message));
        return Map.of("id", id);
    }

    private boolean isWanted(String kind, @Nullable String want, @Nullable String message, String person) {
        if (kind.equals("initial_prompt")) {
            return shapesByWant.containsKey(want);
        }
        PretendMessage about = message(Objects.requireNonNull(message));
        return switch (kind) {
            case "assistant_reply", "prompter_reply" ->
                want == null ? mayGrow(about) : about.id.equals(orderedReplies.get(want)) && about.isAccepted();
            case "rank_assistant_replies" ->
                state(root(about)).equals("ranking")
                        && about.rankers.size() < 3
                        && about.rankable().stream().noneMatch(reply -> reply.author.equals(person));
            default ->
                about.reviews.size() < about.reviewSlots
                        && !about.reviews.containsKey(person)
                        && !about.author.equals(person);
        };
    }

    private boolean mayGrow(PretendMessage parent) {
        JsonNode shape = shapeOf(parent);
        long surviving = parent.replies.stream()
                .filter(reply -> !Boolean.FALSE.equals(reply.accepted) && !reply.late)
                .count();
        long most = shape.path(parent.role == Role.PROMPTER ? "maxChildren" : "repliesPerAssistantMessage")
                .asLong();
        return parent.isAccepted()
                && surviving < most
                && state(root(parent)).equals("growing")
                && counting(root(parent))
                                .filter(other -> !Boolean.FALSE.equals(other.accepted))
                                .count()
                        < shape.path("goalSize").asLong();
    }

    Map<String, ?> submit(String taskId, JsonNode body) {
        PretendTask task = Objects.requireNonNull(tasks.get(taskId));
        return switch (task.kind) {
            case "initial_prompt" -> plant(task, body);
            case "assistant_reply", "prompter_reply" -> reply(task, body);
            case "rank_assistant_replies" -> rank(task, body);
            default -> review(task, body);
        };
    }

    private Map<String, ?> plant(PretendTask task, JsonNode body) {
        JsonNode shape = Objects.requireNonNull(shapesByWant.remove(task.want));
        String id = UUID.randomUUID().toString();
        shapesByTree.put(id, shape);
        return written(new PretendMessage(
                id,
                null,
                task.person,
                body.path("text").asString(),
                shape.path("reviewsPerPrompt").asInt(),
                false));
    }

    private Map<String, ?> reply(PretendTask task, JsonNode body) {
        PretendMessage parent = message(Objects.requireNonNull(task.message));
        PretendMessage reply = new PretendMessage(
                UUID.randomUUID().toString(),
                parent,
                task.person,
                body.path("text").asString(),
                shapeOf(parent).path("reviewsPerReply").asInt(),
                task.want != null);
        parent.replies.add(reply);
        return written(reply);
    }

    private Map<String, ?> written(PretendMessage message) {
        messages.put(message.id, message);
        return Map.of("messageId", message.id);
    }

    private Map<String, ?> review(PretendTask task, JsonNode body) {
        PretendMessage message = message(Objects.requireNonNull(task.message));
        int needed = shapeOf(message)
                .path(message.parent == null ? "reviewsPerPrompt" : "reviewsPerReply")
                .asInt();
        message.review(task.person, labels(body), needed);
        return Map.of();
    }

    private Map<String, ?> rank(PretendTask task, JsonNode body) {
        PretendMessage parent = message(Objects.requireNonNull(task.message));
        parent.rankers.add(task.person);
        for (int i = 0;
                i < body.path("order").size() && !body.path("notRankable").asBoolean();
                i++) {
            message(body.path("order").path(i).path(0).asString()).rank = i;
        }
        return Map.of();
    }

    void label(String person, String message, JsonNode body) {
        message(message).freeLabels.put(person, labels(body));
    }

    void remove(String message) {
        message(message).removed = true;
    }

    Map<String, ?> show(String tree) {
        PretendMessage root = message(tree);
        List<Map<String, ?>> shown = new ArrayList<>();
        all(root)
                .forEach(message -> shown.add(
                        Map.of("id", message.id, "reviewCount", message.reviews.size(), "removed", message.removed)));
        return Map.of("state", state(root), "messages", shown);
    }

    private String state(PretendMessage root) {
        if (!root.isAccepted()) {
            return "initial_prompt_review";
        }
        boolean grown = counting(root).filter(PretendMessage::isAccepted).count()
                        >= shapeOf(root).path("goalSize").asLong()
                && counting(root).noneMatch(message -> message.accepted == null);
        if (!grown) {
            return "growing";
        }
        return all(root).allMatch(message -> message.rankable().size() < 2 || message.rankers.size() >= 3)
                ? "ready_for_export"
                : "ranking";
    }

    byte[] export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExportWriter writer = new ExportWriter(out)) {
            for (String tree : shapesByTree.keySet()) {
                writer.write(
                        new ExportTree(tree, state(message(tree)), message(tree).exported()));
            }
        }
        return out.toByteArray();
    }

    int size() {
        return messages.size();
    }

    private static Map<String, Double> labels(JsonNode body) {
        Map<String, Double> labels = new LinkedHashMap<>();
        body.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asDouble()));
        return labels;
    }

    private PretendMessage message(String id) {
        return Objects.requireNonNull(messages.get(id), id);
    }

    private static PretendMessage root(PretendMessage message) {
        PretendMessage root = message;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    private JsonNode shapeOf(PretendMessage message) {
        return Objects.requireNonNull(shapesByTree.get(root(message).id));
    }

    private static Stream<PretendMessage> all(PretendMessage message) {
        return Stream.concat(Stream.of(message), message.replies.stream().flatMap(PretendCommunity::all));
    }

    private static Stream<PretendMessage> counting(PretendMessage root) {
        return all(root).filter(message -> !message.late);
    }
}

package community.cambium.reenactment.pretend;

import community.cambium.events.Role;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.LabelMean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A message in memory.
final class PretendMessage {
    final String id;
    final @Nullable PretendMessage parent;
    final Role role;
    final String author;
    final String text;
    final boolean late;
    final List<PretendMessage> replies = new ArrayList<>();
    final Map<String, Map<String, Double>> reviews = new LinkedHashMap<>();
    final Map<String, Map<String, Double>> freeLabels = new LinkedHashMap<>();
    final List<String> rankers = new ArrayList<>();
    int reviewSlots;
    int rejectedReplies;

    @Nullable
    Boolean accepted;

    @Nullable
    Integer rank;

    boolean removed;

    PretendMessage(String id, @Nullable PretendMessage parent, String author, String text, int slots, boolean late) {
        this.id = id;
        this.parent = parent;
        this.role = parent == null ? Role.PROMPTER : parent.role.next();
        this.author = author;
        this.text = text;
        this.reviewSlots = slots;
        this.late = late;
    }

    void review(String reviewer, Map<String, Double> labels, int needed) {
        reviews.put(reviewer, labels);
        double bad = 0;
        for (Map<String, Double> review : reviews.values()) {
            bad += review.getOrDefault("spam", 0.0) + review.getOrDefault("lang_mismatch", 0.0);
        }
        if (reviews.size() >= needed && !Boolean.TRUE.equals(accepted)) {
            accepted = 1 - bad / reviews.size() > 0.6;
        }
    }

    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    List<PretendMessage> rankable() {
        return replies.stream()
                .filter(reply -> reply.isAccepted() && !reply.late && reply.role == Role.ASSISTANT)
                .toList();
    }

    ExportMessage exported() {
        return new ExportMessage(
                id,
                parent == null ? null : parent.id,
                author,
                Instant.EPOCH,
                text,
                role,
                "en",
                reviews.size(),
                accepted,
                removed,
                rank,
                false,
                null,
                Map.of(),
                Map.of(),
                labels(),
                Map.of(),
                replies.stream().map(PretendMessage::exported).toList());
    }

    private Map<String, LabelMean> labels() {
        Map<String, List<Double>> answers = new TreeMap<>();
        List<Map<String, Double>> all = new ArrayList<>(reviews.values());
        all.addAll(freeLabels.values());
        all.forEach(labels -> labels.forEach((label, value) ->
                answers.computeIfAbsent(label, _ -> new ArrayList<>()).add(value)));
        Map<String, LabelMean> means = new LinkedHashMap<>();
        answers.forEach((label, values) -> means.put(
                label,
                new LabelMean(values.stream().mapToDouble(Double::doubleValue).sum() / values.size(), values.size())));
        return means;
    }
}

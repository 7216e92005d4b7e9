package community.cambium.oasst;

import community.cambium.events.Role;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One message as Open-Assistant publishes it, in the field order of its real files. What a file does not say is null
/// or empty.
///
/// @param userId the author, null if unknown
/// @param reviewResult true if accepted, false if rejected, null if undecided
/// @param rank place among its siblings, 0 is best, null if they were not ranked
/// @param detoxify scores that a toxicity model gave, by name
/// @param emojis how often each reaction was given, the counters of skipped tasks among them
/// @param labels what labelers said on average, by label name
/// @param events reactions, ratings and rankings by kind; rarely published
public record ExportMessage(
        String messageId,
        @Nullable String parentId,
        @Nullable String userId,
        @Nullable Instant createdDate,
        String text,
        Role role,
        @Nullable String lang,
        @Nullable Integer reviewCount,
        @Nullable Boolean reviewResult,
        @Nullable Boolean deleted,
        @Nullable Integer rank,
        @Nullable Boolean synthetic,
        @Nullable String modelName,
        Map<String, Double> detoxify,
        Map<String, Integer> emojis,
        Map<String, LabelMean> labels,
        Map<String, List<ExportEvent>> events,
        List<ExportMessage> replies) {

    /// The published order of siblings: by rank, then the unranked ones; equals by id.
    public static final Comparator<ExportMessage> SIBLINGS = Comparator.comparing(
                    (ExportMessage message) -> message.rank() == null ? Integer.MAX_VALUE : message.rank())
            .thenComparing(ExportMessage::messageId);

    public ExportMessage {
        detoxify = copyOf(detoxify);
        emojis = copyOf(emojis);
        labels = copyOf(labels);
        events = copyOf(events);
        replies = List.copyOf(replies);
    }

    private static <V> Map<String, V> copyOf(Map<String, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /// The same message with other replies.
    public ExportMessage withReplies(List<ExportMessage> others) {
        return with(parentId, others);
    }

    /// The same message, naming this parent.
    public ExportMessage withParent(@Nullable String parent) {
        return with(parent, replies);
    }

    private ExportMessage with(@Nullable String parent, List<ExportMessage> others) {
        return new ExportMessage(
                messageId,
                parent,
                userId,
                createdDate,
                text,
                role,
                lang,
                reviewCount,
                reviewResult,
                deleted,
                rank,
                synthetic,
                modelName,
                detoxify,
                emojis,
                labels,
                events,
                others);
    }

    ExportMessage withoutReplies() {
        return replies.isEmpty() ? this : withReplies(List.of());
    }

    ExportMessage inOrder() {
        return withReplies(
                replies.stream().map(ExportMessage::inOrder).sorted(SIBLINGS).toList());
    }
}

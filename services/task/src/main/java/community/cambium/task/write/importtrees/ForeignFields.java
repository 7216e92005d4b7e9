package community.cambium.task.write.importtrees;

import community.cambium.decider.CommandRejected;
import community.cambium.events.Label;
import community.cambium.events.LabelMean;
import community.cambium.events.LanguageTag;
import community.cambium.events.MessageId;
import community.cambium.oasst.ExportMessage;
import community.cambium.task.imports.ImportRules;
import community.cambium.task.imports.TreeRefusal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of foreign messages: each as it is to be kept, or refused. A refusal names message and field, and never
/// what stands in it.
final class ForeignFields {
    private static final int LONGEST_WORD = 200;
    private static final int MOST_WORDS = 100;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Map<String, Label> LABELS = labelNames();

    private final ImportRules rules;
    private String message = "the prompt";

    ForeignFields(ImportRules rules) {
        this.rules = rules;
    }

    private static Map<String, Label> labelNames() {
        Map<String, Label> names = new HashMap<>();
        for (Label label : Label.values()) {
            names.put(label.name().toLowerCase(Locale.ROOT), label);
        }
        return Map.copyOf(names);
    }

    /// From now on refusals name this message.
    void speakOf(MessageId id) {
        message = "message " + id;
    }

    private CommandRejected refused(TreeRefusal reason, String field) {
        return new CommandRejected(reason, Map.of("where", message + ", " + field));
    }

    String text(String text) {
        rules.refusalOf(text).ifPresent(reason -> {
            throw refused(reason, "text");
        });
        return text;
    }

    /// A language tag in its usual spelling.
    String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            throw refused(TreeRefusal.LANGUAGE_MISSING, "lang");
        }
        return LanguageTag.inUsualSpelling(tag).orElseThrow(() -> refused(TreeRefusal.LANGUAGE_IS_NO_TAG, "lang"));
    }

    Instant moment(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw refused(TreeRefusal.DATE_UNREADABLE, "created_date");
        }
        return moment;
    }

    /// A short name, without control characters.
    String word(String field, String word) {
        if (word.isBlank() || word.length() > LONGEST_WORD || word.codePoints().anyMatch(Character::isISOControl)) {
            throw refused(TreeRefusal.FIELD_WRONG, field);
        }
        return word;
    }

    Map<Label, LabelMean> labels(Map<String, community.cambium.oasst.LabelMean> given) {
        Map<Label, LabelMean> labels = new EnumMap<>(Label.class);
        given.forEach((name, mean) -> {
            Label label = LABELS.get(name);
            if (label == null) {
                throw refused(TreeRefusal.LABEL_UNKNOWN, "labels");
            }
            if (mean.value() == null || mean.value() < 0 || mean.value() > 1) {
                throw refused(TreeRefusal.LABEL_OUT_OF_RANGE, "label " + name);
            }
            if (mean.count() < 1) {
                throw refused(TreeRefusal.LABEL_COUNT_WRONG, "label " + name);
            }
            labels.put(label, new LabelMean(mean.value(), mean.count()));
        });
        return labels;
    }

    Map<String, Integer> emojis(Map<String, Integer> given) {
        return words("emojis", given);
    }

    Map<String, Double> detoxify(Map<String, Double> given) {
        given.values().forEach(score -> {
            if (score < 0 || score > 1) {
                throw refused(TreeRefusal.SCORE_OUT_OF_RANGE, "detoxify");
            }
        });
        return words("detoxify", given);
    }

    private <V> Map<String, V> words(String field, Map<String, V> given) {
        if (given.size() > MOST_WORDS) {
            throw refused(TreeRefusal.FIELD_WRONG, field);
        }
        given.keySet().forEach(word -> word(field, word));
        return given;
    }

    void requireDistinctRanks(List<ExportMessage> siblings) {
        Set<Integer> ranks = new HashSet<>();
        for (ExportMessage sibling : siblings) {
            if (sibling.rank() != null && !ranks.add(sibling.rank())) {
                throw new CommandRejected(TreeRefusal.RANK_WRONG, Map.of("where", "rank"));
            }
        }
    }
}

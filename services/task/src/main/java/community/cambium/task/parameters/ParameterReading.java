package community.cambium.task.parameters;

import community.cambium.events.Label;
import community.cambium.events.Labels;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads the values of one language out of the scopes that matter to it, nearest first. A value that cannot be read is
/// as if it were not there, so that the next scope counts.
final class ParameterReading {
    private static final int MOST_LEASES = 1_000_000;

    private final List<Map<String, String>> nearestFirst;

    ParameterReading(List<Map<String, String>> nearestFirst) {
        this.nearestFirst = nearestFirst;
    }

    TaskParameters parameters() {
        TaskParameters standard = TaskParameters.STANDARD;
        return new TaskParameters(
                read("p_lonely_child_extension", ParameterReading::share, standard.preferLonely()),
                read("max_pending_tasks_per_user", ParameterReading::leases, standard.mostOpen()),
                form("initial_prompt", "prompt", standard.prompt()),
                form("assistant_reply", "reply_assistant", standard.assistantReply()),
                form("prompter_reply", "reply_prompter", standard.prompterReply()));
    }

    private ReviewForm form(String labels, String reviewed, ReviewForm standard) {
        return new ReviewForm(
                read("p_full_labeling_review_" + reviewed, ParameterReading::share, standard.fullChance()),
                read("labels_" + labels, ParameterReading::labels, standard.labels()),
                read("mandatory_labels_" + labels, ParameterReading::labels, standard.mandatory()));
    }

    private <T> T read(String name, Function<String, T> reading, T standard) {
        return nearestFirst.stream()
                .flatMap(scope -> Optional.ofNullable(scope.get(name)).stream())
                .flatMap(text -> tried(reading, text).stream())
                .findFirst()
                .orElse(standard);
    }

    /// The names in a scope whose values cannot be read.
    static List<String> unreadable(Map<String, String> entries) {
        return entries.entrySet().stream()
                .filter(entry -> !isReadable(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isReadable(String name, String text) {
        if (name.equals("p_lonely_child_extension") || name.startsWith("p_full_labeling_review_")) {
            return tried(ParameterReading::share, text).isPresent();
        }
        if (name.equals("max_pending_tasks_per_user")) {
            return tried(ParameterReading::leases, text).isPresent();
        }
        return !(name.startsWith("labels_") || name.startsWith("mandatory_labels_"))
                || tried(ParameterReading::labels, text).isPresent();
    }

    private static <T> Optional<T> tried(Function<String, T> reading, String text) {
        try {
            return Optional.of(reading.apply(text.strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static double share(String text) {
        return within(Double.parseDouble(text), value -> value >= 0.0 && value <= 1.0);
    }

    private static int leases(String text) {
        return within(Integer.parseInt(text), value -> value >= 1 && value <= MOST_LEASES);
    }

    private static Set<Label> labels(String text) {
        EnumSet<Label> labels = EnumSet.noneOf(Label.class);
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> labels.add(Label.valueOf(part.toUpperCase(Locale.ROOT))));
        return Labels.copyOf(labels);
    }

    private static <T> T within(T value, Predicate<T> bounds) {
        if (!bounds.test(value)) {
            throw new IllegalArgumentException("out of bounds: " + value);
        }
        return value;
    }
}

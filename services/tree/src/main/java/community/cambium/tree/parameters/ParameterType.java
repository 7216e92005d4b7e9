package community.cambium.tree.parameters;

import community.cambium.events.Label;
import community.cambium.events.Labels;
import community.cambium.events.LanguageTag;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What values a parameter can have, and how they are read from text.
record ParameterType(String expected, Function<String, Object> reading) {
    static final String PROMPTER_LABELS =
            "spam,lang_mismatch,quality,creativity,humor,toxicity,violence,not_appropriate,pii,hate_speech,"
                    + "sexual_content";
    static final String ASSISTANT_LABELS =
            "spam,lang_mismatch,fails_task,quality,helpfulness,creativity,humor,toxicity,violence,not_appropriate,"
                    + "pii,hate_speech,sexual_content";

    Object read(String text) {
        return reading.apply(text);
    }

    static ParameterType whole(int least, int most) {
        return new ParameterType("a whole number from " + least + " to " + most, text -> {
            int value = Integer.parseInt(text);
            require(value >= least && value <= most);
            return value;
        });
    }

    /// Kept as a decimal number, because thresholds are compared exactly.
    static ParameterType share() {
        return new ParameterType("a number from 0 to 1", text -> {
            BigDecimal value = new BigDecimal(text);
            require(value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0);
            return value;
        });
    }

    static ParameterType yesOrNo() {
        return new ParameterType("true or false", text -> {
            require(text.equals("true") || text.equals("false"));
            return text.equals("true");
        });
    }

    static ParameterType labels() {
        return new ParameterType("names of labels with commas between", text -> {
            Set<Label> labels = parts(text).stream()
                    .map(name -> Label.valueOf(name.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
            return Labels.copyOf(labels);
        });
    }

    static ParameterType languages() {
        return new ParameterType("BCP 47 tags of languages with commas between", text -> {
            require(parts(text).stream().allMatch(LanguageTag::isUsable));
            return Set.copyOf(parts(text));
        });
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("out of bounds");
        }
    }
}

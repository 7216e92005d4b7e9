package community.cambium.task.choice;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How much more likely one group of kinds is than another when somebody takes anything.
public record KindWeights(double ranking, double labelReply, double labelPrompt, double reply, double prompt) {
    public static final KindWeights STANDARD = new KindWeights(10, 5, 5, 2, 0.01);

    public KindWeights {
        for (double weight : List.of(ranking, labelReply, labelPrompt, reply, prompt)) {
            if (!(weight >= 0.0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight is 0 or more, not " + weight);
            }
        }
    }

    public double of(WorkGroup group) {
        return switch (group) {
            case RANKING -> ranking;
            case LABEL_REPLY -> labelReply;
            case LABEL_PROMPT -> labelPrompt;
            case REPLY -> reply;
            case PROMPT -> prompt;
        };
    }

    /// The weight of each group under its name in lower case, as it is written down.
    public Map<String, Double> byName() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (WorkGroup group : WorkGroup.values()) {
            named.put(group.name().toLowerCase(Locale.ROOT), of(group));
        }
        return named;
    }

    /// The weights as they were written down; a group that is not named has none.
    public static KindWeights named(Map<String, Double> weights) {
        return new KindWeights(
                weights.getOrDefault("ranking", 0.0),
                weights.getOrDefault("label_reply", 0.0),
                weights.getOrDefault("label_prompt", 0.0),
                weights.getOrDefault("reply", 0.0),
                weights.getOrDefault("prompt", 0.0));
    }

    /// The groups in the order in which they are to be tried. The first group in it that has something to do comes out
    /// exactly as often as if it had been drawn by weight among only the groups that have something to do. A group
    /// of weight 0 is never tried.
    public List<WorkGroup> order(Draw draw) {
        Map<WorkGroup, Double> waiting = new EnumMap<>(WorkGroup.class);
        for (WorkGroup group : WorkGroup.values()) {
            if (of(group) > 0.0) {
                waiting.put(group, -Math.log1p(-draw.at(group.ordinal())) / of(group));
            }
        }
        return waiting.keySet().stream()
                .sorted(Comparator.comparing(waiting::get))
                .toList();
    }
}

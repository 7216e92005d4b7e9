package community.cambium.reenactment.voting;

import community.cambium.events.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds answers to one label whose mean, computed as exports do, is exactly the one in the file.
final class Answers {
    private Answers() {}

    /// The answers, lowest first, or nothing if no answers in 0..1 give this mean.
    static Optional<List<Double>> of(Label label, double mean, int count) {
        if (count < 1 || !(mean >= 0 && mean <= 1)) {
            return Optional.empty();
        }
        return onSteps(mean, count, stepsOf(label))
                .or(() -> onSteps(mean, count, 4))
                .or(() -> allAlike(mean, count));
    }

    /// Mean as exports compute it: the sum of all answers divided by their number.
    static double mean(List<Double> answers) {
        return answers.stream().mapToDouble(Double::doubleValue).sum() / answers.size();
    }

    /// Yes/no questions and flags are answered by 0 or 1, the others on a scale of five steps.
    private static int stepsOf(Label label) {
        return switch (label) {
            case SPAM,
                    FAILS_TASK,
                    LANG_MISMATCH,
                    PII,
                    NOT_APPROPRIATE,
                    HATE_SPEECH,
                    SEXUAL_CONTENT,
                    MORAL_JUDGEMENT,
                    POLITICAL_CONTENT -> 1;
            case QUALITY, TOXICITY, HUMOR, HELPFULNESS, CREATIVITY, VIOLENCE -> 4;
        };
    }

    private static Optional<List<Double>> onSteps(double mean, int count, int steps) {
        long total = Math.round(mean * count * steps);
        List<Double> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long share = total / count + (i >= count - total % count ? 1 : 0);
            answers.add((double) share / steps);
        }
        return exactly(answers, mean);
    }

    private static Optional<List<Double>> allAlike(double mean, int count) {
        return exactly(Collections.nCopies(count, mean), mean);
    }

    private static Optional<List<Double>> exactly(List<Double> answers, double mean) {
        return mean(answers) == mean ? Optional.of(List.copyOf(answers)) : Optional.empty();
    }
}

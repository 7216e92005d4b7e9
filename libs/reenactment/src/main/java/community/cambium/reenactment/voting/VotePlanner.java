package community.cambium.reenactment.voting;

import community.cambium.events.Label;
import community.cambium.events.Role;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.LabelMean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Divides the answers to every label among the reviews and the free labels of one message, so that means and counts
/// are those of the file and the reviews decide as they did.
public final class VotePlanner {
    private final Role role;
    private final Fate fate;
    private final int reviewCount;
    private final int needed;
    private final Map<Label, List<Double>> answers = new EnumMap<>(Label.class);
    private final Map<String, String> missed = new TreeMap<>();

    private VotePlanner(ExportMessage message, Fate fate, int reviewCount, int needed) {
        this.role = message.role();
        this.fate = fate;
        this.reviewCount = reviewCount;
        this.needed = needed;
        message.labels().forEach(this::findAnswers);
    }

    /// The votes on a message that gets so many reviews, of which so many are needed to decide.
    public static VoteSheet plan(ExportMessage message, Fate fate, int reviewCount, int needed) {
        return new VotePlanner(message, fate, reviewCount, needed).sheet();
    }

    private void findAnswers(String name, LabelMean mean) {
        Label label = LabelForms.named(name).orElse(null);
        Double value = mean.value();
        if (label == null || value == null) {
            missed.put(name, label == null ? "no such label is known" : "the file tells no mean");
            return;
        }
        Answers.of(label, value, mean.count())
                .ifPresentOrElse(
                        found -> answers.put(label, found),
                        () -> missed.put(name, "no " + mean.count() + " answers have the mean " + value));
    }

    private VoteSheet sheet() {
        List<Double> spam = answers.getOrDefault(Label.SPAM, List.of());
        if (spam.size() < reviewCount) {
            missed.putIfAbsent("spam", "every review answers it, and there are more reviews than answers");
            answers.put(Label.SPAM, filled(spam));
        }
        int most = Math.min(
                reviewCount,
                answers.getOrDefault(Label.LANG_MISMATCH, List.of()).size());
        for (int inReviews = most; inReviews >= 0; inReviews--) {
            List<Map<Label, Double>> reviews = decidingAnswers(inReviews);
            if (decidesAsInFile(reviews)) {
                return divided(reviews, inReviews, true);
            }
        }
        return divided(decidingAnswers(most), most, false);
    }

    private List<Double> filled(List<Double> spam) {
        List<Double> all = new ArrayList<>(spam);
        while (all.size() < reviewCount) {
            all.add(fate == Fate.REJECTED ? 1.0 : 0.0);
        }
        Collections.sort(all);
        return all;
    }

    /// The reviews with the two labels that decide. The answers that favour the wished result go into reviews, the
    /// others into free labels; the most favourable ones come first, since the first needed ones decide.
    private List<Map<Label, Double>> decidingAnswers(int langMismatchAnswers) {
        List<Double> spam = favourable(Label.SPAM);
        List<Double> langMismatch = favourable(Label.LANG_MISMATCH);
        List<Map<Label, Double>> reviews = new ArrayList<>();
        for (int i = 0; i < reviewCount; i++) {
            Map<Label, Double> review = new EnumMap<>(Label.class);
            review.put(Label.SPAM, spam.get(i));
            if (i < langMismatchAnswers) {
                review.put(Label.LANG_MISMATCH, langMismatch.get(i));
            }
            reviews.add(review);
        }
        return reviews;
    }

    private List<Double> favourable(Label label) {
        List<Double> lowestFirst = answers.getOrDefault(label, List.of());
        return fate == Fate.REJECTED ? lowestFirst.reversed() : lowestFirst;
    }

    private boolean decidesAsInFile(List<Map<Label, Double>> reviews) {
        return switch (fate) {
            case ACCEPTED -> Acceptance.accepts(reviews, needed);
            case REJECTED -> reviews.size() >= needed && !Acceptance.accepts(reviews, needed);
            case UNDECIDED -> reviews.size() < needed;
        };
    }

    private VoteSheet divided(List<Map<Label, Double>> reviews, int langMismatchAnswers, boolean decided) {
        List<Map<Label, Double>> free = new ArrayList<>();
        answers.forEach((label, all) -> {
            int inReviews = inReviews(label, all.size(), langMismatchAnswers);
            List<Double> ordered = favourable(label);
            for (int i = 0; i < ordered.size(); i++) {
                if (i < inReviews) {
                    reviews.get(i).put(label, ordered.get(i));
                } else {
                    freeLabel(free, i - inReviews).put(label, ordered.get(i));
                }
            }
        });
        return new VoteSheet(reviews, free, missed, decided);
    }

    private int inReviews(Label label, int count, int langMismatchAnswers) {
        if (label == Label.LANG_MISMATCH) {
            return langMismatchAnswers;
        }
        return LabelForms.asks(role, label) ? Math.min(count, reviewCount) : 0;
    }

    private static Map<Label, Double> freeLabel(List<Map<Label, Double>> free, int number) {
        while (free.size() <= number) {
            free.add(new EnumMap<>(Label.class));
        }
        return free.get(number);
    }
}

package community.cambium.task.task;

import static community.cambium.events.Label.CREATIVITY;
import static community.cambium.events.Label.FAILS_TASK;
import static community.cambium.events.Label.HATE_SPEECH;
import static community.cambium.events.Label.HELPFULNESS;
import static community.cambium.events.Label.HUMOR;
import static community.cambium.events.Label.LANG_MISMATCH;
import static community.cambium.events.Label.NOT_APPROPRIATE;
import static community.cambium.events.Label.PII;
import static community.cambium.events.Label.QUALITY;
import static community.cambium.events.Label.SEXUAL_CONTENT;
import static community.cambium.events.Label.SPAM;
import static community.cambium.events.Label.TOXICITY;
import static community.cambium.events.Label.VIOLENCE;
import static community.cambium.task.task.TaskRejection.LABEL_MISSING;
import static community.cambium.task.task.TaskRejection.LABEL_NOT_IN_FORM;
import static community.cambium.task.task.TaskRejection.LABEL_VALUE_OUT_OF_RANGE;

import community.cambium.decider.CommandRejected;
import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.LabelForm.Mode;
import community.cambium.events.Labels;
import community.cambium.events.TaskKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which labels a review asks for, by what is reviewed and by the length of the form, and what values they take.
public final class LabelRules {
    private static final Set<Label> OF_PROMPTERS = Labels.copyOf(EnumSet.of(
            SPAM,
            LANG_MISMATCH,
            QUALITY,
            CREATIVITY,
            HUMOR,
            TOXICITY,
            VIOLENCE,
            NOT_APPROPRIATE,
            PII,
            HATE_SPEECH,
            SEXUAL_CONTENT));
    private static final Set<Label> OF_ASSISTANTS = withMore(OF_PROMPTERS, FAILS_TASK, HELPFULNESS);
    private static final Set<Label> MANDATORY = Labels.copyOf(EnumSet.of(SPAM));

    private LabelRules() {}

    /// The form for a kind of review. The simple one asks for what decides acceptance, of replies for quality too.
    public static LabelForm form(TaskKind kind, Mode mode) {
        return switch (kind) {
            case LABEL_INITIAL_PROMPT -> form(mode, OF_PROMPTERS, Labels.copyOf(EnumSet.of(SPAM, LANG_MISMATCH)));
            case LABEL_PROMPTER_REPLY ->
                form(mode, OF_PROMPTERS, Labels.copyOf(EnumSet.of(SPAM, LANG_MISMATCH, QUALITY)));
            case LABEL_ASSISTANT_REPLY ->
                form(mode, OF_ASSISTANTS, Labels.copyOf(EnumSet.of(SPAM, LANG_MISMATCH, QUALITY)));
            case INITIAL_PROMPT, PROMPTER_REPLY, ASSISTANT_REPLY, RANK_PROMPTER_REPLIES, RANK_ASSISTANT_REPLIES ->
                throw new IllegalArgumentException(kind + " asks for no labels");
        };
    }

    private static LabelForm form(Mode mode, Set<Label> full, Set<Label> simple) {
        return switch (mode) {
            case FULL -> new LabelForm(mode, full, MANDATORY);
            case SIMPLE -> new LabelForm(mode, simple, MANDATORY);
        };
    }

    /// The labels as they are kept, if they answer the form: only what it asks for, all that it must have.
    public static Map<Label, Double> answering(LabelForm form, Map<Label, Double> labels) {
        for (Label label : Labels.copyOf(labels).keySet()) {
            if (!form.valid().contains(label)) {
                throw new CommandRejected(LABEL_NOT_IN_FORM, named(label));
            }
        }
        for (Label label : form.mandatory()) {
            if (!labels.containsKey(label)) {
                throw new CommandRejected(LABEL_MISSING, named(label));
            }
        }
        return inRange(labels);
    }

    /// The labels as they are kept, if every value lies in 0..1; a negative zero becomes zero.
    public static Map<Label, Double> inRange(Map<Label, Double> labels) {
        Map<Label, Double> kept = new EnumMap<>(Label.class);
        Labels.copyOf(labels).forEach((label, value) -> {
            if (!(value >= 0.0 && value <= 1.0)) {
                throw new CommandRejected(LABEL_VALUE_OUT_OF_RANGE, named(label));
            }
            kept.put(label, value + 0.0);
        });
        return Labels.copyOf(kept);
    }

    private static Map<String, String> named(Label label) {
        return Map.of("label", label.name().toLowerCase(Locale.ROOT));
    }

    private static Set<Label> withMore(Set<Label> labels, Label... more) {
        EnumSet<Label> all = EnumSet.copyOf(labels);
        all.addAll(Set.of(more));
        return Labels.copyOf(all);
    }
}

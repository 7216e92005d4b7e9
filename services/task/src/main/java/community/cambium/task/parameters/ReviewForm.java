package community.cambium.task.parameters;

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

import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.LabelForm.Mode;
import community.cambium.events.Labels;
import java.util.EnumSet;
import java.util.Set;

/// What the reviews of one kind of message ask for. A label that must be given can always be given.
///
/// @param fullChance how likely the full form is where the simple one is possible
/// @param labels what the full form asks for
/// @param mandatory what must be given in either form
public record ReviewForm(double fullChance, Set<Label> labels, Set<Label> mandatory) {
    static final Set<Label> OF_PROMPTERS = Labels.copyOf(EnumSet.of(
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
    static final Set<Label> OF_ASSISTANTS = union(OF_PROMPTERS, EnumSet.of(FAILS_TASK, HELPFULNESS));
    static final Set<Label> MANDATORY = Labels.copyOf(EnumSet.of(SPAM));

    public ReviewForm {
        labels = union(labels, mandatory);
        mandatory = Labels.copyOf(mandatory);
    }

    /// The form in a mode. The simple one asks for what must be given and for what decides acceptance, of replies for
    /// their quality too.
    LabelForm in(Mode mode, boolean ofReply) {
        return switch (mode) {
            case FULL -> new LabelForm(mode, labels, mandatory);
            case SIMPLE ->
                new LabelForm(
                        mode,
                        union(mandatory, ofReply ? EnumSet.of(LANG_MISMATCH, QUALITY) : EnumSet.of(LANG_MISMATCH)),
                        mandatory);
        };
    }

    private static Set<Label> union(Set<Label> some, Set<Label> more) {
        EnumSet<Label> all = EnumSet.noneOf(Label.class);
        all.addAll(some);
        all.addAll(more);
        return Labels.copyOf(all);
    }
}

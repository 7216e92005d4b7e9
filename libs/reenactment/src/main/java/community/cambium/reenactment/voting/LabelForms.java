package community.cambium.reenactment.voting;

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
import community.cambium.events.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which labels the full form of a review asks for; any other label can only be given freely.
public final class LabelForms {
    private static final Set<Label> PROMPTER = EnumSet.of(
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
            SEXUAL_CONTENT);
    private static final Set<Label> ASSISTANT = assistant();

    private LabelForms() {}

    /// Whether the form for messages of this role asks for the label.
    public static boolean asks(Role role, Label label) {
        return switch (role) {
            case PROMPTER -> PROMPTER.contains(label);
            case ASSISTANT -> ASSISTANT.contains(label);
        };
    }

    /// The label of a name in a file; a name that this version does not know is none.
    static Optional<Label> named(String name) {
        return Stream.of(Label.values())
                .filter(label -> label.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Set<Label> assistant() {
        Set<Label> labels = EnumSet.copyOf(PROMPTER);
        labels.add(FAILS_TASK);
        labels.add(HELPFULNESS);
        return labels;
    }
}

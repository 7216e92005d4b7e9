package community.cambium.task.parameters;

import community.cambium.events.LabelForm;
import community.cambium.events.LabelForm.Mode;
import community.cambium.events.TaskKind;
import org.jspecify.annotations.Nullable;

/// The parameters by which work in one language is handed out.
///
/// @param preferLonely how likely a reply goes to a message with few replies if there is one
/// @param mostOpen leases that one person may hold at the same time
public record TaskParameters(
        double preferLonely, int mostOpen, ReviewForm prompt, ReviewForm assistantReply, ReviewForm prompterReply) {
    /// Open-Assistant's.
    public static final TaskParameters STANDARD = new TaskParameters(
            0.75,
            8,
            new ReviewForm(1.0, ReviewForm.OF_PROMPTERS, ReviewForm.MANDATORY),
            new ReviewForm(1.0, ReviewForm.OF_ASSISTANTS, ReviewForm.MANDATORY),
            new ReviewForm(0.25, ReviewForm.OF_PROMPTERS, ReviewForm.MANDATORY));

    /// How likely a task of this kind asks for the full form, or null if the kind asks for no labels. Of replies, only
    /// who took anything may get the simple one.
    ///
    /// @param anything whether the contributor took anything rather than this very kind
    public @Nullable Double fullChance(TaskKind kind, boolean anything) {
        return switch (kind) {
            case LABEL_INITIAL_PROMPT -> prompt.fullChance();
            case LABEL_ASSISTANT_REPLY -> anything ? assistantReply.fullChance() : 1.0;
            case LABEL_PROMPTER_REPLY -> anything ? prompterReply.fullChance() : 1.0;
            case INITIAL_PROMPT, PROMPTER_REPLY, ASSISTANT_REPLY, RANK_PROMPTER_REPLIES, RANK_ASSISTANT_REPLIES -> null;
        };
    }

    /// The form of a task, or null if the kind asks for no labels.
    ///
    /// @param chance a random number from 0 (included) to 1 (not included)
    public @Nullable LabelForm form(TaskKind kind, boolean anything, double chance) {
        Double full = fullChance(kind, anything);
        return full == null ? null : form(kind, chance < full ? Mode.FULL : Mode.SIMPLE);
    }

    /// The form of a kind of review in a mode.
    public LabelForm form(TaskKind kind, Mode mode) {
        return switch (kind) {
            case LABEL_INITIAL_PROMPT -> prompt.in(mode, false);
            case LABEL_ASSISTANT_REPLY -> assistantReply.in(mode, true);
            case LABEL_PROMPTER_REPLY -> prompterReply.in(mode, true);
            case INITIAL_PROMPT, PROMPTER_REPLY, ASSISTANT_REPLY, RANK_PROMPTER_REPLIES, RANK_ASSISTANT_REPLIES ->
                throw new IllegalArgumentException(kind + " asks for no labels");
        };
    }
}

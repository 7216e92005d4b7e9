package community.cambium.task.choice;

import community.cambium.events.LabelForm;
import community.cambium.events.LabelForm.Mode;
import community.cambium.events.TaskKind;
import community.cambium.task.task.LabelRules;
import org.jspecify.annotations.Nullable;

/// How likely a label task asks for the full form. Of replies, only who took anything may get the simple one.
public record FormChances(double prompt, double assistantReply, double prompterReply) {
    public static final FormChances STANDARD = new FormChances(1.0, 1.0, 0.25);

    /// The form of a task, or null if the kind asks for no labels.
    ///
    /// @param anything whether the contributor took anything rather than this very kind
    /// @param chance a random number from 0 (included) to 1 (not included)
    public @Nullable LabelForm form(TaskKind kind, boolean anything, double chance) {
        return switch (kind) {
            case LABEL_INITIAL_PROMPT -> LabelRules.form(kind, mode(chance, prompt));
            case LABEL_ASSISTANT_REPLY -> LabelRules.form(kind, anything ? mode(chance, assistantReply) : Mode.FULL);
            case LABEL_PROMPTER_REPLY -> LabelRules.form(kind, anything ? mode(chance, prompterReply) : Mode.FULL);
            case INITIAL_PROMPT, PROMPTER_REPLY, ASSISTANT_REPLY, RANK_PROMPTER_REPLIES, RANK_ASSISTANT_REPLIES -> null;
        };
    }

    private static Mode mode(double chance, double probabilityOfFull) {
        return chance < probabilityOfFull ? Mode.FULL : Mode.SIMPLE;
    }
}

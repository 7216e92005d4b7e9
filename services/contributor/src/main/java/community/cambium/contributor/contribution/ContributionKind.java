package community.cambium.contributor.contribution;

import java.util.Locale;

/// What a contributor can have done.
public enum ContributionKind {
    PROMPT,
    PROMPTER_REPLY,
    ASSISTANT_REPLY,
    REVIEW,
    RANKING,
    FREE_LABELS;

    /// The word in tables and answers.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ContributionKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

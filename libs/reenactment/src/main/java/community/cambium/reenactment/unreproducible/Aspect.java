package community.cambium.reenactment.unreproducible;

import java.util.Locale;

/// What of a tree or message can be compared.
public enum Aspect {
    TREE,
    TREE_STATE,
    STRUCTURE,
    TEXT,
    ROLE,
    LANGUAGE,
    AUTHOR,
    REVIEW_COUNT,
    REVIEW_RESULT,
    DELETED,
    RANK,
    LABELS,
    EMOJIS,
    DETOXIFY,
    CREATED_DATE,
    SYNTHETIC,
    MODEL_NAME,
    EVENTS,
    REMOVAL_CAUSE,
    ORIGIN;

    /// The word for it in reports.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package community.cambium.events;

/// What a reviewer can say of a message; every value lies in 0..1. Yes/no and flags are 0 or 1, the others a scale.
public enum Label {
    SPAM,
    FAILS_TASK,
    LANG_MISMATCH,
    PII,
    NOT_APPROPRIATE,
    HATE_SPEECH,
    SEXUAL_CONTENT,
    MORAL_JUDGEMENT,
    POLITICAL_CONTENT,
    QUALITY,
    TOXICITY,
    HUMOR,
    HELPFULNESS,
    CREATIVITY,
    VIOLENCE
}

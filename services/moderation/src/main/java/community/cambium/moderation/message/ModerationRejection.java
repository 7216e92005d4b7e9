package community.cambium.moderation.message;

import community.cambium.decider.Rejection;

/// Why an order of a moderator was refused.
public enum ModerationRejection implements Rejection {
    MESSAGE_UNKNOWN(
            Kind.UNKNOWN, "There is no such message, or it was written so recently that it has not arrived here yet."),
    REASON_MISSING(Kind.INVALID, "An order needs a reason; say in a sentence why the message has to go."),
    REASON_TOO_LONG(Kind.INVALID, "The reason is too long; shorten it.");

    private final Kind kind;
    private final String advice;

    ModerationRejection(Kind kind, String advice) {
        this.kind = kind;
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

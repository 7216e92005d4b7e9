package community.cambium.task.leasebook;

import community.cambium.decider.Rejection;

/// Why no lease is given or a contribution is not taken in.
public enum LeaseRejection implements Rejection {
    NOTHING_TO_DO(Kind.UNKNOWN, "There is nothing to do for you just now; see what is open and come back later."),
    TOO_MANY_OPEN_TASKS(Kind.TRY_LATER, "You hold as many open tasks as is allowed; finish or skip one first."),
    TOO_MANY_REQUESTS(Kind.TRY_LATER, "You have asked for many tasks in a short time; wait a little."),
    ASSIGNMENT_PAUSED(Kind.TRY_LATER, "Work is paused for maintenance; try again in a minute."),
    NO_LANGUAGE_NAMED(Kind.INVALID, "Name one to twenty languages by their tags, such as en or pt-BR."),
    KIND_NEEDED(Kind.INVALID, "Say which kind of work you want to do with the message that you name."),
    MESSAGE_UNKNOWN(Kind.UNKNOWN, "There is no message with this id here."),
    REQUEST_NAME_REUSED(Kind.CONFLICT, "This idempotency key came with another request before; choose a new one."),
    REQUEST_NAME_UNUSABLE(Kind.INVALID, "An idempotency key has 1 to 200 printable characters."),
    LEASE_LOST(Kind.CONFLICT, "The lease of this task is over and others may do it now; request a new one."),
    ALREADY_DONE(Kind.CONFLICT, "You have answered, reviewed, ranked or skipped this message before; once is enough."),
    REBUILD_UNDER_WAY(Kind.CONFLICT, "The lease book is being rebuilt by another process; see how that one goes."),
    SKIP_STANDS(
            Kind.CONFLICT, "Others are doing what you gave back, or it is not wanted any more; ask for a new task."),
    CONTRIBUTOR_SUSPENDED(Kind.FORBIDDEN, "You are suspended by a moderator; nothing can be handed out or in."),
    OWN_MESSAGE(Kind.FORBIDDEN, "You wrote what is to be judged here; somebody else has to do this."),
    SAME_TEXT_AGAIN(Kind.CONFLICT, "You handed in the same text a short time ago; write a new one.");

    private final Kind kind;
    private final String advice;

    LeaseRejection(Kind kind, String advice) {
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

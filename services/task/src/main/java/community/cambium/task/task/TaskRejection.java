package community.cambium.task.task;

import community.cambium.decider.Rejection;

/// Why something cannot be done with a task.
public enum TaskRejection implements Rejection {
    TASK_UNKNOWN(Kind.UNKNOWN, "There is no task with this id; request a new one."),
    TASK_ALREADY_ASSIGNED(Kind.CONFLICT, "This task id is taken; choose another one."),
    NOT_YOUR_TASK(Kind.FORBIDDEN, "The task was given to somebody else; request one of your own."),
    LEASE_ENDED(Kind.CONFLICT, "The time for this task is over and others may do it now; request a new one."),
    TASK_SKIPPED(Kind.CONFLICT, "You gave this task back; request a new one."),
    TASK_WITHDRAWN(Kind.CONFLICT, "This task ended when you were suspended; request a new one when you are back."),
    TASK_COMPLETED(Kind.CONFLICT, "This task is done and its contribution stands as it was first handed in."),
    WRONG_KIND_OF_SUBMISSION(Kind.CONFLICT, "The task asks for another kind of contribution; see its kind."),
    CLIENT_MESSAGE_ID_UNUSABLE(
            Kind.INVALID, "Name each submission by 1 to 200 printable characters in clientMessageId."),
    TEXT_EMPTY(Kind.INVALID, "The text has nothing in it; write something."),
    TEXT_TOO_LONG(Kind.INVALID, "The text is longer than allowed; shorten it."),
    TEXT_HAS_CONTROL_CHARACTERS(Kind.INVALID, "Remove the control characters; only line breaks and tabs may stay."),
    TEXT_IS_NO_UNICODE(Kind.INVALID, "The text holds half a character (an unpaired surrogate); remove it."),
    REASON_UNUSABLE(Kind.INVALID, "A reason has at most 512 characters and no control characters."),
    LABEL_NOT_IN_FORM(Kind.INVALID, "The task's form does not ask for this label; leave it out."),
    LABEL_MISSING(Kind.INVALID, "A mandatory label is missing; answer it."),
    LABEL_VALUE_OUT_OF_RANGE(Kind.INVALID, "The value of a label lies between 0 and 1."),
    RANKING_IS_NO_PERMUTATION(Kind.INVALID, "Order every candidate of the task exactly once, and nothing else.");

    private final Kind kind;
    private final String advice;

    TaskRejection(Kind kind, String advice) {
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

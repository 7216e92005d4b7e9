package community.cambium.task.platform.postgres;

import static community.cambium.task.leasebook.LeaseRejection.ALREADY_DONE;
import static community.cambium.task.leasebook.LeaseRejection.ASSIGNMENT_PAUSED;
import static community.cambium.task.leasebook.LeaseRejection.CONTRIBUTOR_SUSPENDED;
import static community.cambium.task.leasebook.LeaseRejection.OWN_MESSAGE;
import static community.cambium.task.leasebook.LeaseRejection.SKIP_STANDS;
import static community.cambium.task.leasebook.LeaseRejection.TOO_MANY_OPEN_TASKS;

import community.cambium.decider.CommandRejected;

/// What the functions of the lease book answer, in the words of the service.
final class Outcomes {
    private Outcomes() {}

    /// Whether it was done; false if there was no such lease.
    static boolean isDone(String outcome) {
        return switch (outcome) {
            case "done" -> true;
            case "lost" -> false;
            default -> throw refusal(outcome);
        };
    }

    /// Why a function of the book did nothing.
    static RuntimeException refusal(String outcome) {
        return switch (outcome) {
            case "paused" -> new CommandRejected(ASSIGNMENT_PAUSED);
            case "suspended" -> new CommandRejected(CONTRIBUTOR_SUSPENDED);
            case "own" -> new CommandRejected(OWN_MESSAGE);
            case "again" -> new CommandRejected(ALREADY_DONE);
            case "gone" -> new CommandRejected(SKIP_STANDS);
            case "full" -> new CommandRejected(TOO_MANY_OPEN_TASKS);
            default -> new IllegalStateException("the lease book answered " + outcome);
        };
    }
}

package community.cambium.task.leasebook;

import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import java.time.Instant;
import java.util.Optional;

/// Remembers requests for a task by the client's name for them, so that a repeated request gets the same task.
public interface TaskRequests {
    /// The task that was given for this name; refuses a name that came with another wish.
    Optional<TaskId> answered(ContributorId contributor, String name, WorkWish wish);

    /// Notes which task a request got.
    void note(ContributorId contributor, String name, WorkWish wish, TaskId taskId, Instant at);
}

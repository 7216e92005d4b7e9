package community.cambium.task.leasebook;

import community.cambium.events.ContributorId;
import community.cambium.events.ReadUpTo;
import community.cambium.events.TaskId;

/// How far the logs of other services have been read.
public interface KnownSoFar {
    /// Up to where everything is known about the tree of a task and about a contributor: never further than that.
    ReadUpTo by(TaskId taskId, ContributorId contributor);
}

package community.cambium.task.leasebook;

import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import java.time.Instant;
import java.util.List;

/// Keeps every slot, lease and exclusion. Each method works in the transaction that is open, which also appends the
/// event, so that lease and event become durable together or not at all.
public interface LeaseBook {
    /// Leases a slot that fits the wish, or nothing if there is none for this person. Refuses whoever is suspended,
    /// holds too many leases or asks too often. A request that was answered before is answered alike.
    LeaseAnswer lease(LeaseAttempt attempt);

    /// Makes an open lease last for the whole time of its task; false if it is not open any more.
    boolean acknowledge(TaskId taskId, ContributorId contributor, Instant at);

    /// Uses the slot of an open lease up; false if it is not open any more. Refuses to let somebody judge their own
    /// or do the same work twice.
    boolean complete(TaskId taskId, ContributorId contributor, Instant at);

    /// Gives the slot of an open lease back; the same work is not offered to this person again. False if it is not
    /// open.
    boolean skip(TaskId taskId, ContributorId contributor, Instant at);

    /// Leases what was skipped again; false if it was not skipped or the lease would have ended. Refuses if others have
    /// taken what was given back, or if the person holds too many leases.
    boolean takeBack(TaskId taskId, ContributorId contributor, int mostOpen, Instant at);

    /// Leases that have run out, locked until the end of the transaction.
    List<TaskId> runOut(Instant at, int most);

    /// Gives the slots of leases that ran out back; the work may be offered to the same people again.
    /// Refuses while the book is paused.
    void expire(List<TaskId> taskIds);

    /// Ends open leases of people who were suspended and gives their slots back; the work may be offered to the same
    /// people again. Refuses while the book is paused.
    void withdraw(List<TaskId> taskIds);

    /// What waits in these languages, and how much of it for this person and why not more.
    List<OpenWork> openWork(ContributorId contributor, List<String> languages);

    /// Whether this person may be given work at all.
    Standing standing(ContributorId contributor, int mostOpen, Instant at);

    /// The tasks that a person holds, oldest first.
    List<TaskId> heldBy(ContributorId contributor, Instant at);
}

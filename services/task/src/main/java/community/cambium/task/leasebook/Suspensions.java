package community.cambium.task.leasebook;

import community.cambium.events.ContributorId;
import community.cambium.events.OrderId;
import community.cambium.events.TaskId;
import java.util.List;

/// Knows who may not contribute, as moderators ordered. Each method works in the transaction that is open.
public interface Suspensions {
    /// Lets a person lease and hand in nothing more; gives the tasks that they hold, locked until the transaction ends.
    List<TaskId> suspend(ContributorId contributor, OrderId order);

    /// Lets a person work again.
    void reinstate(ContributorId contributor, OrderId order);

    /// Whether somebody may not contribute just now.
    boolean isSuspended(ContributorId contributor);
}

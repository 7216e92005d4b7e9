package community.cambium.task.leasebook;

/// Makes the lease book anew from what `tree` told and what happened to the tasks, while no work is handed out or in.
public interface BookRebuild {
    /// Pauses all work, rebuilds the book and goes on. Refuses if somebody else is rebuilding it. May be called again
    /// after a crash, which leaves the work paused and the former book as it was.
    RebuildReport rebuild();

    /// Whether work is paused.
    boolean isPaused();
}

package community.cambium.task.leasebook;

import java.util.List;

/// What a rebuild of the lease book read, and how the new book differs from the one before.
///
/// @param treeEvents events of `tree` that were read
/// @param taskEvents events of tasks that were read
/// @param leasesWithoutSlot leases that hold more than their want has slots, or whose want nobody told of
/// @param same whether both books say the same
public record RebuildReport(
        long treeEvents, long taskEvents, long leasesWithoutSlot, long milliseconds, boolean same, List<Part> parts) {
    public RebuildReport {
        parts = List.copyOf(parts);
    }

    /// One part of the book, before and after.
    ///
    /// @param before how many entries the former book had
    /// @param after how many the new one has
    /// @param onlyBefore entries that the new book does not have like this
    /// @param onlyAfter entries that the former book did not have like this
    public record Part(String name, long before, long after, long onlyBefore, long onlyAfter) {
        public boolean differs() {
            return onlyBefore != 0 || onlyAfter != 0;
        }
    }
}

package community.cambium.task.leasebook;

/// Whether a person may be given work at all just now.
///
/// @param held open leases of the person
/// @param mostHeld open leases that the person may hold
public record Standing(boolean suspended, int held, int mostHeld) {
    /// Whether anything may be given.
    public boolean isOpen() {
        return !suspended && held < mostHeld;
    }
}

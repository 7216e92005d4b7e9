package community.cambium.events;

/// What is to become of imported trees.
public enum ImportFate {
    /// They wait until they are chosen to be ranked.
    BACKLOG,
    /// They are ready for export as they are.
    READY,
    /// They go on growing where they stopped.
    GROW
}

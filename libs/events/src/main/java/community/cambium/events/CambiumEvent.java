package community.cambium.events;

/// A fact that was decided by one service and never changes.
public interface CambiumEvent {
    /// What must stay in order: events with the same key are read in the order in which they were written.
    String orderingKey();
}

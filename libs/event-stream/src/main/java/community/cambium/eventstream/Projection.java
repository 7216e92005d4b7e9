package community.cambium.eventstream;

import community.cambium.eventcodec.RecordedEvent;
import java.util.Optional;
import java.util.Set;

/// Folds the log into the rows of one table, which is then a view of it: it can be dropped and rebuilt at any
/// time.
///
/// A row is a function of the position reached: it is written by the events of one ordering key, and does not
/// depend on how the events of different services interleave (a join is computed by whichever side comes
/// last). Where events of several ordering keys touch one row the projection must say so ([#commutative()]),
/// and its rows are sums, maxima or sets of what they contribute.
///
/// @param <K> what identifies a row
/// @param <R> a row
public interface Projection<K, R> {
    /// The stored name with a version, such as `review-queue-v1`; a new version starts anew from the log.
    String name();

    /// Whose events are read.
    Set<String> services();

    /// Where the rows are kept.
    ProjectionTable<K, R> table();

    /// The rows that an event may touch; none if it does not matter here.
    Set<K> keysOf(RecordedEvent event);

    /// The row after an event, empty if there is (again) none.
    ///
    /// Pure: no clock, no chance, no other data than the two arguments.
    Optional<R> fold(K key, Optional<R> row, RecordedEvent event);

    /// Whether rows are touched by events of several ordering keys, in any order with the same result.
    ///
    /// Batches of such a projection are written one after the other, over all replicas.
    default boolean commutative() {
        return false;
    }
}

package community.cambium.eventstore.table;

/// The state of a stream after the event at `revision`; -1 is the state of a stream without events.
///
/// @param writtenAt the revision of the snapshot that counts for the stream, or -1 if none does
public record LoadedState<S>(S state, long revision, long writtenAt) {}

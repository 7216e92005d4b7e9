package community.cambium.eventstore;

import community.cambium.events.CambiumEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What became of a command.
///
/// @param revision the place of the stream's last event after the command, from 0; -1 if the stream has none
/// @param eventIds the ids of the events, in the order of the events
/// @param events what was appended; empty if the command was already obeyed
public record Decided(String streamId, long revision, List<UUID> eventIds, List<CambiumEvent> events) {
    public Decided {
        eventIds = List.copyOf(eventIds);
        events = List.copyOf(events);
    }

    /// The id of the last appended event, for who wants to wait until a view has read it.
    public Optional<UUID> lastEventId() {
        return eventIds.isEmpty() ? Optional.empty() : Optional.of(eventIds.getLast());
    }
}

package community.cambium.tree.read.history;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.EventName;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.Page;
import community.cambium.http.PageRequest;
import community.cambium.http.UnreadableParameter;
import community.cambium.tree.messagetree.MessageTreeRejection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
class HistoryController {
    private final EventHistory history;
    private final EventCodec codec;

    HistoryController(EventHistory history, EventCodec codec) {
        this.history = history;
        this.codec = codec;
    }

    /// One event of a tree's stream as it is stored.
    ///
    /// @param cause the event that led to it, if one did
    record HistoryEntry(
            UUID id,
            String type,
            int version,
            long revision,
            Instant time,
            @Nullable String actor,
            @Nullable UUID cause,
            JsonNode data) {}

    @GetMapping("/trees/{id}/history")
    Page<HistoryEntry> history(Caller caller, @PathVariable UUID id, PageRequest page) {
        caller.needs(CallerRole.AUDITOR, CallerRole.MODERATOR, CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
        List<RecordedEvent> events = history.of(id.toString());
        if (events.isEmpty()) {
            throw new CommandRejected(MessageTreeRejection.TREE_UNKNOWN);
        }
        long after = page.first() ? -1 : revision(page.after().getFirst());
        List<HistoryEntry> entries = events.stream()
                .filter(event -> event.revision() > after)
                .limit(page.limit() + 1L)
                .map(this::entry)
                .toList();
        return Page.of(entries, page, entry -> List.of(Long.toString(entry.revision())));
    }

    private HistoryEntry entry(RecordedEvent event) {
        EventName name = codec.nameOf(event.event().getClass());
        return new HistoryEntry(
                event.eventId(),
                name.type(),
                name.version(),
                event.revision(),
                event.time(),
                event.actor(),
                event.causationId(),
                JsonMapper.shared().readTree(codec.encode(event.event())));
    }

    private static long revision(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException noNumber) {
            throw new UnreadableParameter("cursor", "is not one that an earlier page gave", noNumber);
        }
    }
}

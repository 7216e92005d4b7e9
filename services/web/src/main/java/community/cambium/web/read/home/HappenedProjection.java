package community.cambium.web.read.home;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Counts all events by their stored name: sums and latest times, the same in whatever order streams are read.
@Component
class HappenedProjection implements Projection<String, Happened> {
    static final String TABLE = "happened";

    private final EventCodec codec = EventCodec.standard();

    @Override
    public String name() {
        return "happened-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("task", "tree", "moderation", "export");
    }

    @Override
    public ProjectionTable<String, Happened> table() {
        return ProjectionTable.<String, Happened>named(TABLE)
                .key("event", "text", event -> event)
                .value("times", "bigint", Happened::times)
                .value("last", "timestamptz", Happened::last)
                .readBy(
                        row -> row.getString("event"),
                        row -> new Happened(
                                row.getLong("times"),
                                row.getObject("last", OffsetDateTime.class).toInstant()));
    }

    @Override
    public Set<String> keysOf(RecordedEvent event) {
        return Set.of(codec.nameOf(event.event().getClass()).type());
    }

    @Override
    public Optional<Happened> fold(String key, Optional<Happened> row, RecordedEvent event) {
        return Optional.of(
                row.map(happened -> happened.onceMore(event.time())).orElseGet(() -> new Happened(1, event.time())));
    }

    @Override
    public boolean commutative() {
        return true;
    }
}

package community.cambium.eventstream;

import community.cambium.eventcodec.RecordedEvent;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A view for tests: how many events of each tree were counted, their numbers summed up, and the last event.
record Tally(String name, boolean commutative) implements Projection<String, Tally.Row> {
    /// How often, and what came last.
    record Row(long events, long sum, String last) {}

    @Override
    public Set<String> services() {
        return Set.of(TestService.NAME);
    }

    @Override
    public ProjectionTable<String, Row> table() {
        return ProjectionTable.<String, Row>named("tally")
                .key("tree", "text", key -> key)
                .value("events", "bigint", Row::events)
                .value("sum", "bigint", Row::sum)
                .value("last", "uuid", row -> UUID.fromString(row.last()))
                .index("events")
                .readBy(
                        row -> row.getString("tree"),
                        row -> new Row(row.getLong("events"), row.getLong("sum"), row.getString("last")));
    }

    @Override
    public Set<String> keysOf(RecordedEvent event) {
        return Set.of(commutative ? "all" : event.event().orderingKey());
    }

    @Override
    public Optional<Row> fold(String key, Optional<Row> row, RecordedEvent event) {
        Row before = row.orElse(new Row(0, 0, ""));
        String last = event.eventId().toString();
        return Optional.of(new Row(
                before.events() + 1,
                before.sum() + event.publication(),
                commutative && before.last().compareTo(last) > 0 ? before.last() : last));
    }
}

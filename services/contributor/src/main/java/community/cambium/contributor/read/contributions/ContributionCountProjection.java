package community.cambium.contributor.read.contributions;

import community.cambium.contributor.contribution.Contribution;
import community.cambium.contributor.contribution.ContributionKind;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Counts contributions per contributor and kind. A contributor works on many trees at once, so the rows are sums and
/// latest times, which come out the same in whatever order the trees' events are read.
@Component
class ContributionCountProjection implements Projection<Contribution, ContributionCount> {
    static final String TABLE = "contribution_count";

    @Override
    public String name() {
        return "contribution-count-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("task");
    }

    @Override
    public ProjectionTable<Contribution, ContributionCount> table() {
        return ProjectionTable.<Contribution, ContributionCount>named(TABLE)
                .key("contributor", "uuid", key -> key.contributor().value())
                .key("kind", "text", key -> key.kind().word())
                .value("count", "bigint", ContributionCount::count)
                .value("last", "timestamptz", ContributionCount::last)
                .readBy(
                        row -> new Contribution(
                                new ContributorId(row.getObject("contributor", UUID.class)),
                                ContributionKind.ofWord(row.getString("kind"))),
                        row -> new ContributionCount(
                                row.getLong("count"),
                                row.getObject("last", OffsetDateTime.class).toInstant()));
    }

    @Override
    public Set<Contribution> keysOf(RecordedEvent event) {
        return Contribution.of(event.event()).map(Set::of).orElse(Set.of());
    }

    @Override
    public Optional<ContributionCount> fold(Contribution key, Optional<ContributionCount> row, RecordedEvent event) {
        Instant when = event.time();
        return Optional.of(row.map(count -> count.oneMore(when)).orElseGet(() -> new ContributionCount(1, when)));
    }

    @Override
    public boolean commutative() {
        return true;
    }
}

package community.cambium.tree.read.trees;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.TaskId;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import community.cambium.tree.read.trees.FirstPlaceProjection.FirstPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps which replies single people ranked first, and when; whatever the rankings together came to.
@Component
class FirstPlaceProjection implements Projection<FirstPlace, Instant> {
    static final String TABLE = "tree_first_place";

    /// One reply in the best group of one ranking.
    record FirstPlace(TaskId ranking, MessageId reply) {}

    @Override
    public String name() {
        return "tree-first-place-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("tree");
    }

    @Override
    public ProjectionTable<FirstPlace, Instant> table() {
        return ProjectionTable.<FirstPlace, Instant>named(TABLE)
                .key("ranking_id", "uuid", place -> place.ranking().value())
                .key("message_id", "uuid", place -> place.reply().value())
                .value("ranked_at", "timestamptz", at -> at)
                .index("ranked_at")
                .readBy(FirstPlaceProjection::key, FirstPlaceProjection::at);
    }

    /// Who says that the replies cannot be ranked puts none first.
    @Override
    public Set<FirstPlace> keysOf(RecordedEvent event) {
        return event.event() instanceof RankingCounted ranking
                        && !ranking.notRankable()
                        && !ranking.order().isEmpty()
                ? ranking.order().getFirst().stream()
                        .map(reply -> new FirstPlace(ranking.rankingId(), reply))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public Optional<Instant> fold(FirstPlace key, Optional<Instant> row, RecordedEvent event) {
        return row.or(() -> Optional.of(event.time()));
    }

    private static FirstPlace key(ResultSet row) throws SQLException {
        return new FirstPlace(
                new TaskId(row.getObject("ranking_id", UUID.class)),
                new MessageId(row.getObject("message_id", UUID.class)));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("ranked_at", OffsetDateTime.class).toInstant();
    }
}

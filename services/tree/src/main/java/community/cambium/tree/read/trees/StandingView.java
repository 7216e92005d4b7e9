package community.cambium.tree.read.trees;

import community.cambium.events.ContributorId;
import community.cambium.tree.parameters.Parameter;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.Standing;
import community.cambium.tree.parameters.Standings;
import community.cambium.tree.parameters.TreeParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often authors' replies were ranked first in the last month, and how many rankings languages wait for: as the
/// tables say, some seconds old. Where there is so much to count that it takes a while, it is counted more seldom.
@Component
class StandingView implements Standings {
    private static final Duration FRESH = Duration.ofSeconds(10);
    /// Decisions wait while it is counted: for a fiftieth of the time at most.
    private static final int REST = 50;
    private static final int MONTH = 30;

    private final JdbcClient database;
    private final Clock clock;
    private volatile @Nullable Known known;

    StandingView(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(Instant until, String version, Standing standing) {}

    @Override
    public Standing now(ParametersInForce parameters) {
        Instant now = clock.instant();
        String version = parameters.everywhere().version();
        Known before = known;
        if (before != null && before.until().isAfter(now) && before.version().equals(version)) {
            return before.standing();
        }
        Standing standing = new Standing(firstPlaces(now), unfinishedRankings(parameters));
        known = new Known(restUntil(now, clock.instant()), version, standing);
        return standing;
    }

    /// When to count again.
    static Instant restUntil(Instant begun, Instant done) {
        Duration rest = Duration.between(begun, done).multipliedBy(REST);
        return done.plus(rest.compareTo(FRESH) > 0 ? rest : FRESH);
    }

    /// How often single people ranked a reply of each author first in Open-Assistant's month: since the beginning of
    /// the day, 30 days ago, by UTC.
    private Map<ContributorId, Integer> firstPlaces(Instant now) {
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(MONTH);
        Map<ContributorId, Integer> places = new HashMap<>();
        database.sql("""
            select reply.author, count(*)::int as places
            from %s place join %s reply on reply.message_id = place.message_id
            where place.ranked_at >= ? and reply.author is not null and not reply.removed
            group by reply.author
            """.formatted(FirstPlaceProjection.TABLE, MessageTable.NAME))
                .param(first.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        places.put(new ContributorId(row.getObject("author", UUID.class)), row.getInt("places")))
                .list();
        return places;
    }

    /// Counted only where some parameter asks for it, because it looks at every tree that is being ranked.
    private Map<String, Integer> unfinishedRankings(ParametersInForce parameters) {
        Map<String, Integer> unfinished = new HashMap<>();
        if (!isAskedFor(parameters)) {
            return unfinished;
        }
        database.sql("select language from " + TreeProjection.TABLE + " group by language")
                .query((row, _) -> unfinished.put(row.getString("language"), 0))
                .list();
        database.sql("""
            select tree.language, count(*)::int as parents
            from %s tree join %s parent on parent.tree_id = tree.tree_id
            where tree.state = 'ranking' and parent.rankings < tree.rankings_per_parent and not parent.removed
              and (select count(*) from %s reply
                   where reply.tree_id = tree.tree_id and reply.parent_id = parent.message_id
                     and reply.role = 'assistant' and reply.review_result and not reply.removed) >= 2
            group by tree.language
            """.formatted(TreeProjection.TABLE, MessageTable.NAME, MessageTable.NAME))
                .query((row, _) -> unfinished.put(row.getString("language"), row.getInt("parents")))
                .list();
        return unfinished;
    }

    private static boolean isAskedFor(ParametersInForce parameters) {
        return isAskedFor(parameters.everywhere())
                || parameters.byLanguage().values().stream().anyMatch(StandingView::isAskedFor);
    }

    private static boolean isAskedFor(TreeParameters parameters) {
        return parameters.whole(Parameter.MIN_ACTIVE_RANKINGS_PER_LANG) > 0;
    }
}

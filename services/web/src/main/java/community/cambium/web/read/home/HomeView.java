package community.cambium.web.read.home;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what the home page shows.
@Component
class HomeView {
    private final JdbcClient database;

    HomeView(JdbcClient database) {
        this.database = database;
    }

    /// Trees of one language in one state.
    record Trees(String language, String state, long trees) {}

    /// One kind of event.
    record Events(String event, Happened happened) {}

    List<Trees> trees() {
        return database.sql("select language, state, trees from " + TreesInStateProjection.TABLE
                        + " order by language, state")
                .query((row, _) -> new Trees(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    List<Events> latest() {
        return database.sql("select event, times, last from " + HappenedProjection.TABLE + " order by last desc, event")
                .query((row, _) -> new Events(
                        row.getString(1),
                        new Happened(
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant())))
                .list();
    }
}

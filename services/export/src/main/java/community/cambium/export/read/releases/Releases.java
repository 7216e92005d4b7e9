package community.cambium.export.read.releases;

import community.cambium.events.ReleaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answers which releases there are, newest first.
public final class Releases {
    private final JdbcClient database;

    public Releases(JdbcClient database) {
        this.database = database;
    }

    /// A release and what became of it.
    public record Known(ReleaseId releaseId, ReleaseRow release) {}

    /// The release of this id, if the view knows it.
    public Optional<Known> find(ReleaseId id) {
        return database.sql("select * from " + ReleaseProjection.TABLE + " where release_id = :id")
                .param("id", id.value())
                .query(Releases::known)
                .optional();
    }

    /// The newest releases.
    public List<Known> newest(int limit) {
        return database.sql("select * from " + ReleaseProjection.TABLE
                        + " order by requested_at desc, release_id desc limit :limit")
                .param("limit", limit)
                .query(Releases::known)
                .list();
    }

    /// The releases that were asked for before a given one.
    public List<Known> before(Instant requestedAt, UUID releaseId, int limit) {
        return database.sql("select * from " + ReleaseProjection.TABLE
                        + " where (requested_at, release_id) < (:at, :id)"
                        + " order by requested_at desc, release_id desc limit :limit")
                .param("at", OffsetDateTime.ofInstant(requestedAt, ZoneOffset.UTC))
                .param("id", releaseId)
                .param("limit", limit)
                .query(Releases::known)
                .list();
    }

    /// The releases whose files are not written yet, oldest first.
    public List<ReleaseId> unwritten() {
        return database.sql("select release_id from " + ReleaseProjection.TABLE
                        + " where status = 'requested' order by requested_at, release_id")
                .query((rows, _) -> ReleaseProjection.key(rows))
                .list();
    }

    private static Known known(ResultSet columns, int row) throws SQLException {
        return new Known(ReleaseProjection.key(columns), ReleaseProjection.row(columns));
    }
}

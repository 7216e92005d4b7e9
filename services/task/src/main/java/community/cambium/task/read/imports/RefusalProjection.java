package community.cambium.task.read.imports;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ImportEvent.TreeRefused;
import community.cambium.events.ImportId;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// One row for each refused line of each file.
@Component
class RefusalProjection implements Projection<RefusalProjection.Place, RefusedLine> {
    static final String TABLE = "import_refusal";

    /// A line of a file.
    record Place(ImportId importId, long line) {}

    @Override
    public String name() {
        return "import-refusal-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("task");
    }

    @Override
    public ProjectionTable<Place, RefusedLine> table() {
        return ProjectionTable.<Place, RefusedLine>named(TABLE)
                .key("import_id", "uuid", place -> place.importId().value())
                .key("line", "bigint", Place::line)
                .value("tree", "text", RefusedLine::tree)
                .value("reason", "text", RefusedLine::reason)
                .value("detail", "text", RefusedLine::detail)
                .readBy(RefusalProjection::key, RefusalProjection::row);
    }

    @Override
    public Set<Place> keysOf(RecordedEvent event) {
        return event.event() instanceof TreeRefused refused
                ? Set.of(new Place(refused.importId(), refused.line()))
                : Set.of();
    }

    @Override
    public Optional<RefusedLine> fold(Place key, Optional<RefusedLine> row, RecordedEvent event) {
        return event.event() instanceof TreeRefused refused
                ? Optional.of(new RefusedLine(refused.line(), refused.tree(), refused.reason(), refused.detail()))
                : row;
    }

    private static Place key(ResultSet columns) throws SQLException {
        return new Place(new ImportId(columns.getObject("import_id", UUID.class)), columns.getLong("line"));
    }

    static RefusedLine row(ResultSet columns) throws SQLException {
        return new RefusedLine(
                columns.getLong("line"),
                columns.getString("tree"),
                columns.getString("reason"),
                columns.getString("detail"));
    }
}

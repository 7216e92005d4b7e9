package community.cambium.export.read.releases;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.ReleaseEvent;
import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.events.TreeState;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the list of all releases.
public final class ReleaseProjection implements Projection<ReleaseId, ReleaseRow> {
    static final String TABLE = "release_overview";

    @Override
    public String name() {
        return "release-overview-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("export");
    }

    @Override
    public ProjectionTable<ReleaseId, ReleaseRow> table() {
        return ProjectionTable.<ReleaseId, ReleaseRow>named(TABLE)
                .key("release_id", "uuid", ReleaseId::value)
                .value("status", "text", row -> lower(row.status()))
                .value("requested_by", "uuid", row -> row.requestedBy().value())
                .value("requested_at", "timestamptz", ReleaseRow::requestedAt)
                .value("form", "text", row -> lower(row.recipe().form()))
                .value("compression", "text", row -> lower(row.recipe().compression()))
                .value("states", "text[]", ReleaseProjection::states)
                .value("language", "text", row -> row.recipe().language())
                .value("include_removed", "boolean", row -> row.recipe().includeRemoved())
                .value("include_unaccepted", "boolean", row -> row.recipe().includeUnaccepted())
                .value("prompts_only", "boolean", row -> row.recipe().promptsOnly())
                .value("settled_at", "timestamptz", ReleaseRow::settledAt)
                .value("file_names", "text[]", files(ReleaseFile::name))
                .value("file_digests", "text[]", files(ReleaseFile::sha256))
                .value("file_bytes", "bigint[]", files(ReleaseFile::bytes))
                .value("file_lines", "bigint[]", files(ReleaseFile::lines))
                .value("cause", "text", ReleaseRow::cause)
                .index("requested_at desc, release_id desc")
                .readBy(ReleaseProjection::key, ReleaseProjection::row);
    }

    @Override
    public Set<ReleaseId> keysOf(RecordedEvent event) {
        return event.event() instanceof ReleaseEvent told ? Set.of(told.releaseId()) : Set.of();
    }

    @Override
    public Optional<ReleaseRow> fold(ReleaseId key, Optional<ReleaseRow> row, RecordedEvent event) {
        return event.event() instanceof ReleaseEvent told ? ReleaseRow.after(row, told, event.time()) : row;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> states(ReleaseRow row) {
        return row.recipe().states().stream().map(ReleaseProjection::lower).toList();
    }

    private static <T> Function<ReleaseRow, List<T>> files(Function<ReleaseFile, T> value) {
        return row -> row.files().stream().map(value).toList();
    }

    static ReleaseId key(ResultSet columns) throws SQLException {
        return new ReleaseId(columns.getObject("release_id", UUID.class));
    }

    static ReleaseRow row(ResultSet columns) throws SQLException {
        return new ReleaseRow(
                word(ReleaseRow.Status.class, columns.getString("status")),
                new ContributorId(columns.getObject("requested_by", UUID.class)),
                columns.getObject("requested_at", OffsetDateTime.class).toInstant(),
                recipe(columns),
                moment(columns.getObject("settled_at", OffsetDateTime.class)),
                readFiles(columns),
                columns.getString("cause"));
    }

    private static ReleaseRecipe recipe(ResultSet columns) throws SQLException {
        Set<TreeState> states = EnumSet.noneOf(TreeState.class);
        Stream.of((String[]) columns.getArray("states").getArray())
                .forEach(name -> states.add(word(TreeState.class, name)));
        return new ReleaseRecipe(
                word(ReleaseRecipe.Form.class, columns.getString("form")),
                word(ReleaseRecipe.Compression.class, columns.getString("compression")),
                states,
                columns.getString("language"),
                columns.getBoolean("include_removed"),
                columns.getBoolean("include_unaccepted"),
                columns.getBoolean("prompts_only"));
    }

    private static List<ReleaseFile> readFiles(ResultSet columns) throws SQLException {
        String[] names = (String[]) columns.getArray("file_names").getArray();
        String[] digests = (String[]) columns.getArray("file_digests").getArray();
        Long[] bytes = (Long[]) columns.getArray("file_bytes").getArray();
        Long[] lines = (Long[]) columns.getArray("file_lines").getArray();
        List<ReleaseFile> files = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            files.add(new ReleaseFile(names[i], digests[i], bytes[i], lines[i]));
        }
        return files;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

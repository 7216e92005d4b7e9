package community.cambium.export.read.dataset;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TreeState;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import community.cambium.export.dataset.TreeRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps the language and the state of every tree.
public final class TreeProjection implements Projection<MessageTreeId, TreeRow> {
    static final String TABLE = "dataset_tree";

    @Override
    public String name() {
        return "dataset-tree-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("tree");
    }

    @Override
    public ProjectionTable<MessageTreeId, TreeRow> table() {
        return ProjectionTable.<MessageTreeId, TreeRow>named(TABLE)
                .key("tree_id", "uuid", MessageTreeId::value)
                .value("language", "text", TreeRow::language)
                .value("state", "text", row -> row.state() == null ? null : nameOf(row.state()))
                .index("state, language, tree_id")
                .readBy(TreeProjection::key, TreeProjection::row);
    }

    @Override
    public Set<MessageTreeId> keysOf(RecordedEvent event) {
        return switch (event.event()) {
            case MessageTreePlanted planted -> Set.of(planted.treeId());
            case MessageTreeStateEntered entered -> Set.of(entered.treeId());
            default -> Set.of();
        };
    }

    @Override
    public Optional<TreeRow> fold(MessageTreeId key, Optional<TreeRow> row, RecordedEvent event) {
        return event.event() instanceof MessageTreeEvent told ? TreeRow.after(row, told) : row;
    }

    static String nameOf(TreeState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static MessageTreeId key(ResultSet columns) throws SQLException {
        return new MessageTreeId(columns.getObject("tree_id", UUID.class));
    }

    static TreeRow row(ResultSet columns) throws SQLException {
        String state = columns.getString("state");
        return new TreeRow(
                columns.getString("language"),
                state == null ? null : TreeState.valueOf(state.toUpperCase(Locale.ROOT)));
    }
}

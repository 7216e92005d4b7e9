package community.cambium.tree.read.trees;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TreeShape;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps one row per tree: its shape, its state, and why it is there.
@Component
class TreeProjection implements Projection<MessageTreeId, TreeRow> {
    static final String TABLE = "tree_summary";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String name() {
        return "tree-summary-v1";
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
                .value("state", "text", TreeRow::state)
                .value("goal_size", "int", row -> row.shape().goalSize())
                .value("max_depth", "int", row -> row.shape().maxDepth())
                .value("max_children", "int", row -> row.shape().maxChildren())
                .value(
                        "replies_per_assistant_message",
                        "int",
                        row -> row.shape().repliesPerAssistantMessage())
                .value("reviews_per_prompt", "int", row -> row.shape().reviewsPerPrompt())
                .value("reviews_per_reply", "int", row -> row.shape().reviewsPerReply())
                .value("rankings_per_parent", "int", row -> row.shape().rankingsPerParent())
                .value("origin", "text", TreeRow::origin)
                .value("planted_at", "timestamptz", TreeRow::plantedAt)
                .value("since", "timestamptz", TreeRow::since)
                .value("rule", "text", TreeRow::rule)
                .value("inputs", "text", TreeRow::inputs)
                .value("entered_by", "uuid", TreeRow::enteredBy)
                .index("state, language, tree_id")
                .index("language, tree_id")
                .readBy(row -> new MessageTreeId(row.getObject("tree_id", UUID.class)), TreeProjection::read);
    }

    static TreeRow read(ResultSet row) throws SQLException {
        return new TreeRow(
                row.getString("language"),
                row.getString("state"),
                new TreeShape(
                        row.getInt("goal_size"),
                        row.getInt("max_depth"),
                        row.getInt("max_children"),
                        row.getInt("replies_per_assistant_message"),
                        row.getInt("reviews_per_prompt"),
                        row.getInt("reviews_per_reply"),
                        row.getInt("rankings_per_parent")),
                row.getString("origin"),
                instant(row, "planted_at"),
                instant(row, "since"),
                row.getString("rule"),
                row.getString("inputs"),
                row.getObject("entered_by", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public Set<MessageTreeId> keysOf(RecordedEvent event) {
        if (event.event() instanceof MessageTreePlanted planted) {
            return Set.of(planted.treeId());
        }
        return event.event() instanceof MessageTreeStateEntered entered ? Set.of(entered.treeId()) : Set.of();
    }

    @Override
    public Optional<TreeRow> fold(MessageTreeId key, Optional<TreeRow> row, RecordedEvent event) {
        if (event.event() instanceof MessageTreePlanted planted) {
            return Optional.of(TreeRow.planted(planted, event.eventId(), event.time()));
        }
        return event.event() instanceof MessageTreeStateEntered entered
                ? row.map(tree -> tree.entered(
                        entered, JSON.writeValueAsString(entered.because().inputs()), event.eventId(), event.time()))
                : row;
    }
}

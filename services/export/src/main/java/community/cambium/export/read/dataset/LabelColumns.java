package community.cambium.export.read.dataset;

import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstream.ProjectionTable;
import community.cambium.export.dataset.LabelsKey;
import community.cambium.export.dataset.LabelsRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// How labels stand in a table: their names in one column, their values beside them in another.
final class LabelColumns {
    private LabelColumns() {}

    static ProjectionTable<LabelsKey, LabelsRow> table(String name) {
        return ProjectionTable.<LabelsKey, LabelsRow>named(name)
                .key("tree_id", "uuid", key -> key.treeId().value())
                .key("message_id", "uuid", key -> key.messageId().value())
                .key("source", "uuid", LabelsKey::source)
                .value("labels", "text[]", LabelColumns::names)
                .value(
                        "scores",
                        "double precision[]",
                        row -> List.copyOf(row.labels().values()))
                .readBy(LabelColumns::key, LabelColumns::row);
    }

    static LabelsKey key(ResultSet columns) throws SQLException {
        return new LabelsKey(
                new MessageTreeId(columns.getObject("tree_id", UUID.class)),
                new MessageId(columns.getObject("message_id", UUID.class)),
                columns.getObject("source", UUID.class));
    }

    static LabelsRow row(ResultSet columns) throws SQLException {
        String[] names = (String[]) columns.getArray("labels").getArray();
        Double[] scores = (Double[]) columns.getArray("scores").getArray();
        Map<Label, Double> labels = new EnumMap<>(Label.class);
        for (int i = 0; i < names.length; i++) {
            labels.put(Label.valueOf(names[i].toUpperCase(Locale.ROOT)), scores[i]);
        }
        return new LabelsRow(labels);
    }

    private static List<String> names(LabelsRow row) {
        return row.labels().keySet().stream()
                .map(label -> label.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}

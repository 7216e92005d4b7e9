package community.cambium.export.read.dataset;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.Label;
import community.cambium.events.LabelMean;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import community.cambium.export.dataset.ImportedRow;
import community.cambium.export.dataset.MessageKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps what was known of imported messages elsewhere, each row written by one event.
public final class ImportedProjection implements Projection<MessageKey, ImportedRow> {
    static final String TABLE = "dataset_imported";

    @Override
    public String name() {
        return "dataset-imported-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("task");
    }

    @Override
    public ProjectionTable<MessageKey, ImportedRow> table() {
        return ProjectionTable.<MessageKey, ImportedRow>named(TABLE)
                .key("tree_id", "uuid", key -> key.treeId().value())
                .key("message_id", "uuid", key -> key.messageId().value())
                .value("reviews", "integer", ImportedRow::reviews)
                .value("rejected", "boolean", ImportedRow::rejected)
                .value("synthetic", "boolean", ImportedRow::synthetic)
                .value("model_name", "text", ImportedRow::modelName)
                .value(
                        "labels",
                        "text[]",
                        row -> row.labels().keySet().stream()
                                .map(label -> label.name().toLowerCase(Locale.ROOT))
                                .toList())
                .value(
                        "means",
                        "double precision[]",
                        row -> row.labels().values().stream()
                                .map(LabelMean::value)
                                .toList())
                .value(
                        "people",
                        "integer[]",
                        row -> row.labels().values().stream()
                                .map(LabelMean::count)
                                .toList())
                .value("emojis", "text[]", row -> List.copyOf(row.emojis().keySet()))
                .value("reactions", "integer[]", row -> List.copyOf(row.emojis().values()))
                .value("detoxify", "text[]", row -> List.copyOf(row.detoxify().keySet()))
                .value(
                        "scores",
                        "double precision[]",
                        row -> List.copyOf(row.detoxify().values()))
                .readBy(MessageProjection::key, ImportedProjection::row);
    }

    @Override
    public Set<MessageKey> keysOf(RecordedEvent event) {
        return event.event() instanceof MessageImported imported
                ? Set.of(new MessageKey(imported.treeId(), imported.messageId()))
                : Set.of();
    }

    @Override
    public Optional<ImportedRow> fold(MessageKey key, Optional<ImportedRow> row, RecordedEvent event) {
        return event.event() instanceof MessageImported imported ? Optional.of(ImportedRow.of(imported)) : row;
    }

    static ImportedRow row(ResultSet columns) throws SQLException {
        return new ImportedRow(
                columns.getInt("reviews"),
                columns.getBoolean("rejected"),
                columns.getBoolean("synthetic"),
                columns.getString("model_name"),
                labels(columns),
                pairs((String[]) array(columns, "emojis"), (Integer[]) array(columns, "reactions")),
                pairs((String[]) array(columns, "detoxify"), (Double[]) array(columns, "scores")));
    }

    private static Map<Label, LabelMean> labels(ResultSet columns) throws SQLException {
        String[] names = (String[]) array(columns, "labels");
        Double[] means = (Double[]) array(columns, "means");
        Integer[] people = (Integer[]) array(columns, "people");
        Map<Label, LabelMean> labels = new EnumMap<>(Label.class);
        for (int i = 0; i < names.length; i++) {
            labels.put(Label.valueOf(names[i].toUpperCase(Locale.ROOT)), new LabelMean(means[i], people[i]));
        }
        return labels;
    }

    private static Object array(ResultSet columns, String column) throws SQLException {
        return columns.getArray(column).getArray();
    }

    private static <V> Map<String, V> pairs(String[] names, V[] values) {
        Map<String, V> pairs = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            pairs.put(names[i], values[i]);
        }
        return pairs;
    }
}

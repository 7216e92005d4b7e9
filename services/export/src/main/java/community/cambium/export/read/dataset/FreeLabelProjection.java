package community.cambium.export.read.dataset;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.FreeLabelEvent.MessageLabelled;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import community.cambium.export.dataset.LabelsKey;
import community.cambium.export.dataset.LabelsRow;
import java.util.Optional;
import java.util.Set;

/// Keeps what people say of messages outside tasks: of each person the labels as they stand now.
public final class FreeLabelProjection implements Projection<LabelsKey, LabelsRow> {
    static final String TABLE = "dataset_free_label";

    @Override
    public String name() {
        return "dataset-free-label-v1";
    }

    @Override
    public Set<String> services() {
        return Set.of("task");
    }

    @Override
    public ProjectionTable<LabelsKey, LabelsRow> table() {
        return LabelColumns.table(TABLE);
    }

    @Override
    public Set<LabelsKey> keysOf(RecordedEvent event) {
        return event.event() instanceof MessageLabelled told
                ? Set.of(new LabelsKey(
                        told.treeId(), told.messageId(), told.contributor().value()))
                : Set.of();
    }

    @Override
    public Optional<LabelsRow> fold(LabelsKey key, Optional<LabelsRow> row, RecordedEvent event) {
        return event.event() instanceof MessageLabelled told ? Optional.of(new LabelsRow(told.labels())) : row;
    }
}

package community.cambium.export.read.dataset;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import community.cambium.export.dataset.LabelsKey;
import community.cambium.export.dataset.LabelsRow;
import java.util.Optional;
import java.util.Set;

/// Keeps the labels of every review.
public final class ReviewProjection implements Projection<LabelsKey, LabelsRow> {
    static final String TABLE = "dataset_review";

    @Override
    public String name() {
        return "dataset-review-v1";
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
        return event.event() instanceof MessageReviewed told
                ? Set.of(new LabelsKey(
                        told.treeId(), told.messageId(), told.taskId().value()))
                : Set.of();
    }

    @Override
    public Optional<LabelsRow> fold(LabelsKey key, Optional<LabelsRow> row, RecordedEvent event) {
        return event.event() instanceof MessageReviewed told ? Optional.of(new LabelsRow(told.labels())) : row;
    }
}

package community.cambium.export.dataset;

import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.Label;
import community.cambium.events.LabelMean;
import community.cambium.events.Labels;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was known of an imported message elsewhere, beside its text.
///
/// @param reviews how many reviewed it there
/// @param rejected the reviews there decided against it
public record ImportedRow(
        int reviews,
        boolean rejected,
        boolean synthetic,
        @Nullable String modelName,
        Map<Label, LabelMean> labels,
        Map<String, Integer> emojis,
        Map<String, Double> detoxify) {
    public ImportedRow {
        labels = Labels.copyOf(labels);
        emojis = Collections.unmodifiableMap(new TreeMap<>(emojis));
        detoxify = Collections.unmodifiableMap(new TreeMap<>(detoxify));
    }

    /// The row of a message.
    public static ImportedRow of(MessageImported message) {
        return new ImportedRow(
                message.reviewCount(),
                Boolean.FALSE.equals(message.accepted()),
                message.synthetic(),
                message.modelName(),
                message.labels(),
                message.emojis(),
                message.detoxify());
    }
}

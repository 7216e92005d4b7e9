package community.cambium.export.automation.writefileswhenreleaseisrequested;

import static java.util.Objects.requireNonNullElse;

import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.export.dataset.DatasetTree;
import community.cambium.export.dataset.DatasetTree.DatasetMessage;
import community.cambium.export.dataset.ImportedRow;
import community.cambium.export.dataset.LabelMeans;
import community.cambium.export.dataset.Selection.Taken;
import community.cambium.export.dataset.Verdict;
import community.cambium.export.dataset.Written;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.LabelMean;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Gives a tree the form in which Open-Assistant published its trees.
final class PublishedForm {
    /// Rejected is published as such only after this many reviews; before, the message counts as undecided.
    private static final int REVIEWS_TO_REJECT = 3;

    private static final ImportedRow WRITTEN_HERE =
            new ImportedRow(0, false, false, null, Map.of(), Map.of(), Map.of());
    private static final List<String> SCORES =
            List.of("toxicity", "severe_toxicity", "obscene", "identity_attack", "insult", "threat", "sexual_explicit");

    private final DatasetTree tree;

    private PublishedForm(DatasetTree tree) {
        this.tree = tree;
    }

    static ExportTree of(DatasetTree tree, Taken prompt) {
        String state =
                tree.tree().state() == null ? null : tree.tree().state().name().toLowerCase(Locale.ROOT);
        return new ExportTree(tree.treeId().toString(), state, new PublishedForm(tree).message(prompt));
    }

    private ExportMessage message(Taken taken) {
        DatasetMessage message = taken.message();
        Written written = message.written();
        Verdict verdict = message.verdict();
        ImportedRow imported = requireNonNullElse(message.imported(), WRITTEN_HERE);
        return new ExportMessage(
                message.messageId().toString(),
                written.parent() == null ? null : written.parent().toString(),
                written.author() == null ? null : written.author().toString(),
                written.moment(),
                written.text(),
                written.role(),
                written.language(),
                verdict.reviews() + imported.reviews(),
                reviewResult(verdict, imported),
                verdict.removed(),
                verdict.rank(),
                imported.synthetic(),
                imported.modelName(),
                detoxify(imported.detoxify()),
                imported.emojis(),
                labels(message.messageId()),
                Map.of(),
                taken.replies().stream().map(this::message).toList());
    }

    /// What was rejected elsewhere was published so there, however few had reviewed it.
    private static @Nullable Boolean reviewResult(Verdict verdict, ImportedRow imported) {
        if (Boolean.TRUE.equals(verdict.accepted())) {
            return true;
        }
        return Boolean.FALSE.equals(verdict.accepted())
                        && (imported.rejected() || verdict.reviews() + imported.reviews() >= REVIEWS_TO_REJECT)
                ? false
                : null;
    }

    /// In the order of the real files; scores that those do not have come after.
    private static Map<String, Double> detoxify(Map<String, Double> scores) {
        Map<String, Double> ordered = new LinkedHashMap<>();
        SCORES.stream().filter(scores::containsKey).forEach(name -> ordered.put(name, scores.get(name)));
        ordered.putAll(scores);
        return ordered;
    }

    private Map<String, LabelMean> labels(MessageId message) {
        SortedMap<Label, LabelMeans.Mean> means = tree.labels().getOrDefault(message, Collections.emptySortedMap());
        Map<String, LabelMean> labels = new LinkedHashMap<>();
        means.forEach((label, mean) ->
                labels.put(label.name().toLowerCase(Locale.ROOT), new LabelMean(mean.value(), mean.count())));
        return labels;
    }
}

package community.cambium.export.automation.writefileswhenreleaseisrequested;

import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.export.dataset.DatasetTree;
import community.cambium.export.dataset.DatasetTree.DatasetMessage;
import community.cambium.export.dataset.LabelMeans;
import community.cambium.export.dataset.Selection.Taken;
import community.cambium.export.dataset.Verdict;
import community.cambium.export.dataset.Written;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.LabelMean;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Gives a tree the form in which Open-Assistant published its trees.
final class PublishedForm {
    /// Rejected is published as such only after this many reviews; before, the message counts as undecided.
    private static final int REVIEWS_TO_REJECT = 3;

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
        return new ExportMessage(
                message.messageId().toString(),
                written.parent() == null ? null : written.parent().toString(),
                written.author().toString(),
                written.moment(),
                written.text(),
                written.role(),
                written.language(),
                verdict.reviews(),
                reviewResult(verdict),
                verdict.removed(),
                verdict.rank(),
                false,
                null,
                Map.of(),
                Map.of(),
                labels(message.messageId()),
                Map.of(),
                taken.replies().stream().map(this::message).toList());
    }

    private static @Nullable Boolean reviewResult(Verdict verdict) {
        if (Boolean.TRUE.equals(verdict.accepted())) {
            return true;
        }
        return Boolean.FALSE.equals(verdict.accepted()) && verdict.reviews() >= REVIEWS_TO_REJECT ? false : null;
    }

    private Map<String, LabelMean> labels(MessageId message) {
        SortedMap<Label, LabelMeans.Mean> means = tree.labels().getOrDefault(message, Collections.emptySortedMap());
        Map<String, LabelMean> labels = new LinkedHashMap<>();
        means.forEach((label, mean) ->
                labels.put(label.name().toLowerCase(Locale.ROOT), new LabelMean(mean.value(), mean.count())));
        return labels;
    }
}

package community.cambium.oasst.write;

import community.cambium.events.Role;
import community.cambium.oasst.ExportDate;
import community.cambium.oasst.ExportEvent;
import community.cambium.oasst.ExportLine;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.FlatMessage;
import community.cambium.oasst.LabelMean;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes trees and messages one a line, in the field order of the real files, siblings in the published order. Holds
/// one line at a time. The same records give the same bytes everywhere.
public final class ExportWriter implements Closeable {

    /// How a flat message shows its labels and emojis.
    public enum FlatForm {
        /// `{"spam": {"value": 0.0, "count": 3}}`, as in trees.
        OBJECTS,
        /// `{"name": ["spam"], "value": [0.0], "count": [3]}`, as in the hub's table.
        COLUMNS
    }

    private final OutputStream out;
    private final FlatForm flatForm;
    private final CanonicalJson json = new CanonicalJson();
    private long lines;

    public ExportWriter(OutputStream out) {
        this(out, FlatForm.OBJECTS);
    }

    public ExportWriter(OutputStream out, FlatForm flatForm) {
        this.out = out;
        this.flatForm = flatForm;
    }

    public void write(ExportLine line) throws IOException {
        switch (line) {
            case ExportTree tree -> tree(tree.inOrder());
            case FlatMessage message -> flat(message);
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json.endLine()));
        out.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
        lines++;
    }

    /// Lines written so far.
    public long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void tree(ExportTree tree) {
        json.open('{').field("message_tree_id", tree.messageTreeId()).field("tree_state", tree.treeState());
        json.name("prompt");
        node(tree.prompt());
        if (tree.origin() != null) {
            json.field("origin", tree.origin());
        }
        json.close('}');
    }

    private void node(ExportMessage message) {
        json.open('{');
        own(message);
        emojis(message.emojis());
        labels(message.labels());
        events(message.events());
        json.name("replies").open('[');
        message.replies().forEach(this::node);
        json.close(']').close('}');
    }

    private void flat(FlatMessage line) {
        json.open('{');
        own(line.message());
        json.field("message_tree_id", line.messageTreeId()).field("tree_state", line.treeState());
        switch (flatForm) {
            case OBJECTS -> {
                emojis(line.message().emojis());
                labels(line.message().labels());
            }
            case COLUMNS -> {
                emojiColumns(line.message().emojis());
                labelColumns(line.message().labels());
            }
        }
        events(line.message().events());
        json.close('}');
    }

    private void own(ExportMessage message) {
        json.field("message_id", message.messageId())
                .field("parent_id", message.parentId())
                .field("user_id", message.userId())
                .field("created_date", date(message.createdDate()))
                .field("text", message.text())
                .field("role", nameOf(message.role()))
                .field("lang", message.lang())
                .field("review_count", message.reviewCount())
                .field("review_result", message.reviewResult())
                .field("deleted", message.deleted())
                .field("rank", message.rank())
                .field("synthetic", message.synthetic())
                .field("model_name", message.modelName());
        if (message.detoxify().isEmpty()) {
            json.field("detoxify", null);
        } else {
            json.name("detoxify").open('{');
            message.detoxify().forEach(json::field);
            json.close('}');
        }
    }

    private void emojis(Map<String, Integer> emojis) {
        json.name("emojis").open('{');
        emojis.forEach(json::field);
        json.close('}');
    }

    private void labels(Map<String, LabelMean> labels) {
        json.name("labels").open('{');
        labels.forEach((name, mean) -> json.name(name)
                .open('{')
                .field("value", mean.value())
                .field("count", mean.count())
                .close('}'));
        json.close('}');
    }

    private void emojiColumns(Map<String, Integer> emojis) {
        if (emojis.isEmpty()) {
            json.field("emojis", null);
            return;
        }
        json.name("emojis")
                .open('{')
                .field("name", List.copyOf(emojis.keySet()))
                .field("count", List.copyOf(emojis.values()))
                .close('}');
    }

    private void labelColumns(Map<String, LabelMean> labels) {
        if (labels.isEmpty()) {
            json.field("labels", null);
            return;
        }
        List<@Nullable Double> values = new ArrayList<>();
        labels.values().forEach(mean -> values.add(mean.value()));
        json.name("labels")
                .open('{')
                .field("name", List.copyOf(labels.keySet()))
                .field("value", values)
                .field("count", labels.values().stream().map(LabelMean::count).toList())
                .close('}');
    }

    private void events(Map<String, List<ExportEvent>> events) {
        if (events.isEmpty()) {
            return;
        }
        json.name("events").open('{');
        events.forEach((kind, list) -> {
            json.name(kind).open('[');
            for (ExportEvent event : list) {
                json.open('{').field("type", event.type()).field("user_id", event.userId());
                event.details().forEach(json::field);
                json.close('}');
            }
            json.close(']');
        });
        json.close('}');
    }

    private static @Nullable String date(@Nullable Instant moment) {
        return moment == null ? null : ExportDate.of(moment);
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}

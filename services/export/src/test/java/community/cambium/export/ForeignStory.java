package community.cambium.export;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportId;
import community.cambium.events.Label;
import community.cambium.events.LabelMean;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.Reason;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.read.ExportReader;
import community.cambium.oasst.read.Parsed;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What `task` and `tree` say of trees that were imported.
public final class ForeignStory {
    private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");
    private static final ImportId IMPORT = new ImportId(new UUID(1, 1));

    private ForeignStory() {}

    /// The trees of a file.
    public static List<ExportTree> read(byte[] file) {
        List<ExportTree> trees = new ArrayList<>();
        ExportReader reader = new ExportReader(new ByteArrayInputStream(file));
        for (Optional<Parsed<ExportTree>> tree = reader.nextTree(); tree.isPresent(); tree = reader.nextTree()) {
            trees.add(tree.get().value());
        }
        return trees;
    }

    /// An event that this service appended.
    public static RecordedEvent told(String service, CambiumEvent event) {
        return Story.recorded(service, event, NOW);
    }

    /// What the two say of a tree of a file.
    public static List<RecordedEvent> of(ExportTree tree) {
        MessageTreeId id = MessageTreeId.of(tree.messageTreeId());
        List<RecordedEvent> events = new ArrayList<>();
        List<RecordedEvent> ofTree = new ArrayList<>();
        for (ExportMessage from : tree.depthFirst()) {
            MessageImported message = message(id, from);
            events.add(told("task", message));
            ofTree.add(told(
                    "tree",
                    new ImportedMessageAttached(
                            id,
                            message.messageId(),
                            message.parentId(),
                            message.role(),
                            message.text().owner(),
                            message.accepted(),
                            message.rank(),
                            message.removed())));
        }
        events.addAll(ofTree);
        ContributorId author = new ContributorId(new UUID(3, 3));
        events.add(
                told("tree", new MessageTreePlanted(id, "en", author, new TreeShape(12, 3, 3, 1, 3, 3, 3), "oasst")));
        events.add(told(
                "tree",
                new MessageTreeStateEntered(
                        id,
                        "en",
                        author,
                        null,
                        TreeState.READY_FOR_EXPORT,
                        new Reason("imported", Map.of(), List.of()))));
        return events;
    }

    private static MessageImported message(MessageTreeId tree, ExportMessage from) {
        ContributorId author = from.userId() == null ? null : ContributorId.of(from.userId());
        Map<Label, LabelMean> labels = new EnumMap<>(Label.class);
        from.labels()
                .forEach((name, mean) -> labels.put(
                        Label.valueOf(name.toUpperCase(Locale.ROOT)),
                        new LabelMean(Objects.requireNonNull(mean.value()), mean.count())));
        return new MessageImported(
                IMPORT,
                tree,
                MessageId.of(from.messageId()),
                from.parentId() == null ? null : MessageId.of(from.parentId()),
                from.role(),
                author,
                Objects.requireNonNull(from.lang()),
                new PersonalText(Objects.requireNonNullElse(author, new ContributorId(new UUID(4, 4))), from.text()),
                from.createdDate(),
                Objects.requireNonNullElse(from.reviewCount(), 0),
                from.reviewResult(),
                from.rank(),
                Boolean.TRUE.equals(from.deleted()),
                Boolean.TRUE.equals(from.synthetic()),
                from.modelName(),
                labels,
                from.emojis(),
                from.detoxify());
    }
}

package community.cambium.task.write.importtrees;

import static community.cambium.task.imports.TreeRefusal.ID_IS_NO_UUID;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportEvent.TreeImportBegun;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.task.imports.ImportRules;
import community.cambium.task.imports.TreeRefusal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A tree of a file as it is to be taken over, once everything in it was found good.
///
/// @param levels its messages, each level below the one before
record ForeignTree(TreeImportBegun begun, List<List<MessageImported>> levels) {

    /// The import that a tree comes with.
    ///
    /// @param origin what the tree is said to be from if it does not say so itself
    record Terms(ImportId importId, String origin, ImportFate fate, ImportRules rules) {}

    List<MessageImported> messages() {
        return levels.stream().flatMap(List::stream).toList();
    }

    /// Reads a tree whose messages hang together; throws [CommandRejected] with a [TreeRefusal] if something in it
    /// cannot be taken over.
    static ForeignTree of(Terms terms, long line, ExportTree tree) {
        ForeignFields fields = new ForeignFields(terms.rules());
        MessageTreeId treeId = new MessageTreeId(uuid(tree.messageTreeId(), "the tree"));
        String language = fields.language(tree.prompt().lang());
        List<List<MessageImported>> levels = new ArrayList<>();
        List<ExportMessage> level = List.of(tree.prompt());
        while (!level.isEmpty()) {
            level.forEach(message -> fields.requireDistinctRanks(message.replies()));
            levels.add(level.stream()
                    .map(message -> message(terms, treeId, language, message, fields))
                    .toList());
            level = level.stream()
                    .flatMap(message -> message.replies().stream())
                    .toList();
        }
        List<MessageImported> all = levels.stream().flatMap(List::stream).toList();
        requireRoot(all.getFirst(), treeId);
        String origin = tree.origin() == null ? terms.origin() : fields.word("origin", tree.origin());
        return new ForeignTree(
                new TreeImportBegun(
                        terms.importId(),
                        treeId,
                        line,
                        language,
                        all.getFirst().text().owner(),
                        origin,
                        terms.fate(),
                        all.size(),
                        TreeDigest.of(all)),
                levels);
    }

    private static void requireRoot(MessageImported prompt, MessageTreeId treeId) {
        if (!prompt.messageId().equals(treeId.root())) {
            throw new CommandRejected(TreeRefusal.TREE_NAMED_OTHERWISE, Map.of("where", "the prompt"));
        }
        if (prompt.rank() != null) {
            throw new CommandRejected(TreeRefusal.RANK_WRONG, Map.of("where", "the prompt"));
        }
    }

    private static MessageImported message(
            Terms terms, MessageTreeId tree, String language, ExportMessage from, ForeignFields fields) {
        MessageId id = new MessageId(uuid(from.messageId(), "a message"));
        fields.speakOf(id);
        ContributorId author = from.userId() == null ? null : new ContributorId(uuid(from.userId(), "an author"));
        return new MessageImported(
                terms.importId(),
                tree,
                id,
                from.parentId() == null ? null : new MessageId(uuid(from.parentId(), "a parent")),
                from.role(),
                author,
                from.lang() == null ? language : fields.language(from.lang()),
                new PersonalText(
                        Objects.requireNonNullElseGet(author, () -> unknownAuthor(id)), fields.text(from.text())),
                from.createdDate() == null
                        ? null
                        : fields.moment(from.createdDate()).truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNullElse(from.reviewCount(), 0),
                from.reviewResult(),
                from.rank(),
                Boolean.TRUE.equals(from.deleted()),
                Boolean.TRUE.equals(from.synthetic()),
                from.modelName() == null ? null : fields.word("model_name", from.modelName()),
                fields.labels(from.labels()),
                fields.emojis(from.emojis()),
                fields.detoxify(from.detoxify()));
    }

    /// An id that stands for whoever wrote this one message.
    private static ContributorId unknownAuthor(MessageId message) {
        return new ContributorId(
                UUID.nameUUIDFromBytes(("unknown author of " + message).getBytes(StandardCharsets.UTF_8)));
    }

    private static UUID uuid(String id, String whose) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException noUuid) {
            uuid = null;
        }
        if (uuid == null || !uuid.toString().equals(id)) {
            throw new CommandRejected(ID_IS_NO_UUID, Map.of("where", whose));
        }
        return uuid;
    }
}

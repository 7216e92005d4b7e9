package community.cambium.events;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Conversations that another system collected, taken over as facts. Written by `task`, which takes in what people
/// wrote.
public sealed interface ImportEvent extends CambiumEvent {
    ImportId importId();

    /// What concerns one tree.
    sealed interface OfTree extends ImportEvent {
        MessageTreeId treeId();

        @Override
        default String orderingKey() {
            return treeId().toString();
        }
    }

    /// What concerns a whole file.
    sealed interface OfFile extends ImportEvent {
        @Override
        default String orderingKey() {
            return importId().toString();
        }
    }

    /// A tree of a file is taken over: its messages follow, parents first, then [TreeImported].
    ///
    /// @param line where it begins in the file, from 1
    /// @param author owner of the prompt's text
    /// @param origin what the file is called, or what it says itself of where the tree is from
    /// @param messages how many messages follow
    /// @param digest SHA-256 of all that is taken over, in hexadecimal digits; by it the same tree is known again
    @EventType("task.tree-import-begun")
    record TreeImportBegun(
            ImportId importId,
            MessageTreeId treeId,
            long line,
            String language,
            ContributorId author,
            String origin,
            ImportFate fate,
            int messages,
            String digest)
            implements OfTree {}

    /// A message was taken over with everything that was known of it.
    ///
    /// @param author who wrote it there, nobody of this community; null if the file did not say
    /// @param text owned by the author, or by an id that stands for the unknown author of this message alone
    /// @param createdAt when it was written there, to the microsecond, or null if the file did not say
    /// @param reviewCount how many reviewed it there
    /// @param accepted what the reviews there decided, or null if they had not
    /// @param rank its place among its siblings there, from 0, or null if they were not ranked
    /// @param removed it had been taken out there
    /// @param synthetic a program wrote it
    /// @param modelName the program, if one wrote it and the file named it
    /// @param emojis reactions by name, with how many there were
    /// @param detoxify scores of a classifier by name, in 0..1
    @EventType("task.message-imported")
    record MessageImported(
            ImportId importId,
            MessageTreeId treeId,
            MessageId messageId,
            @Nullable MessageId parentId,
            Role role,
            @Nullable ContributorId author,
            String language,
            PersonalText text,
            @Nullable Instant createdAt,
            int reviewCount,
            @Nullable Boolean accepted,
            @Nullable Integer rank,
            boolean removed,
            boolean synthetic,
            @Nullable String modelName,
            Map<Label, LabelMean> labels,
            Map<String, Integer> emojis,
            Map<String, Double> detoxify)
            implements OfTree {
        public MessageImported {
            labels = Labels.copyOf(labels);
            emojis = Collections.unmodifiableMap(new TreeMap<>(emojis));
            detoxify = Collections.unmodifiableMap(new TreeMap<>(detoxify));
        }
    }

    /// All messages of the tree were taken over.
    @EventType("task.tree-imported")
    record TreeImported(ImportId importId, MessageTreeId treeId, ImportFate fate) implements OfTree {}

    /// Somebody began to hand in a file.
    @EventType("task.import-begun")
    record ImportBegun(ImportId importId, ContributorId importer, String origin, ImportFate fate) implements OfFile {}

    /// The lines of the file up to here are dealt with.
    ///
    /// @param lines lines dealt with so far
    /// @param digest SHA-256 of those lines (blank ones left out, each with a line feed), in hexadecimal
    ///     digits; by it a changed file is noticed
    /// @param imported trees taken over so far
    /// @param known trees that had been taken over before
    /// @param refused trees that were refused so far
    @EventType("task.import-advanced")
    record ImportAdvanced(ImportId importId, long lines, String digest, long imported, long known, long refused)
            implements OfFile {}

    /// A tree of the file was refused, for a reason from a closed list.
    ///
    /// @param line where it begins in the file, from 1
    /// @param tree the id in the file, if it could be read
    /// @param reason name of the reason
    /// @param detail what exactly is wrong; holds no words of people
    @EventType("task.tree-refused")
    record TreeRefused(
            ImportId importId, long line, @Nullable String tree, String reason, String detail) implements OfFile {}

    /// The file was dealt with to its end.
    @EventType("task.import-finished")
    record ImportFinished(ImportId importId, long lines, long imported, long known, long refused) implements OfFile {}
}

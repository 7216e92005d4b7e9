package community.cambium.export.read.dataset;

import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.export.dataset.Dataset;
import community.cambium.export.dataset.DatasetTree;
import community.cambium.export.dataset.DatasetTree.DatasetMessage;
import community.cambium.export.dataset.DatasetUnsettled;
import community.cambium.export.dataset.ImportedRow;
import community.cambium.export.dataset.LabelMeans;
import community.cambium.export.dataset.LabelsKey;
import community.cambium.export.dataset.MessageKey;
import community.cambium.export.dataset.MessageRow;
import community.cambium.export.dataset.TreeRow;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the views page by page in one snapshot of the database, so that all rows are of the same moment. Each view
/// reads the log for itself, so it waits for a moment at which they all stand at the same place.
///
/// The transaction only reads, so it gets no transaction number and holds nobody's relay back, however
/// long it takes.
public final class SnapshotDataset implements Dataset {
    private static final int TREES_PER_PAGE = 50;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final long PAUSE_MILLIS = 50;

    private final JdbcClient database;
    private final TransactionTemplate snapshot;
    private final Supplier<Optional<String>> gaps;
    private final Duration patience;

    /// @param gaps says why the views do not fit together in the present transaction, if they do not
    /// @param patience how long to wait for views that do
    public SnapshotDataset(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Supplier<Optional<String>> gaps,
            Duration patience) {
        this.database = database;
        this.gaps = gaps;
        this.patience = patience;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void read(ReleaseRecipe recipe, TreeVisitor visitor) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            Optional<String> gap = readIfWhole(recipe, visitor);
            while (gap.isPresent()) {
                if (System.nanoTime() > end) {
                    throw new DatasetUnsettled(gap.get());
                }
                Thread.sleep(PAUSE_MILLIS);
                gap = readIfWhole(recipe, visitor);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the service stops");
        }
    }

    /// Reads everything, or nothing and says why.
    private Optional<String> readIfWhole(ReleaseRecipe recipe, TreeVisitor visitor) {
        return Objects.requireNonNull(snapshot.execute(_ -> {
            Optional<String> gap = gaps.get();
            if (gap.isEmpty()) {
                pages(recipe, visitor);
            }
            return gap;
        }));
    }

    private void pages(ReleaseRecipe recipe, TreeVisitor visitor) {
        Map<MessageTreeId, TreeRow> page = trees(recipe, BEFORE_ALL);
        while (!page.isEmpty()) {
            MessageTreeId last = visit(page, visitor);
            page = trees(recipe, last.value());
        }
    }

    private MessageTreeId visit(Map<MessageTreeId, TreeRow> page, TreeVisitor visitor) {
        UUID[] ids = page.keySet().stream().map(MessageTreeId::value).toArray(UUID[]::new);
        Map<MessageKey, ImportedRow> imported = imported(ids);
        Map<MessageTreeId, Map<MessageId, DatasetMessage>> messages = messages(ids, imported);
        Map<MessageTreeId, Map<MessageId, LabelMeans>> labels = new HashMap<>();
        add(labels, ReviewProjection.TABLE, ids);
        add(labels, FreeLabelProjection.TABLE, ids);
        imported.forEach((key, row) -> of(labels, key.treeId(), key.messageId()).addMeans(row.labels()));
        MessageTreeId last = new MessageTreeId(BEFORE_ALL);
        try {
            for (Map.Entry<MessageTreeId, TreeRow> tree : page.entrySet()) {
                last = tree.getKey();
                visitor.visit(new DatasetTree(
                        last,
                        tree.getValue(),
                        messages.getOrDefault(last, Map.of()),
                        means(labels.getOrDefault(last, Map.of()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last;
    }

    /// PostgreSQL orders UUIDs by their unsigned bytes. No tree has the id of zeros only.
    private Map<MessageTreeId, TreeRow> trees(ReleaseRecipe recipe, UUID after) {
        Map<MessageTreeId, TreeRow> page = new LinkedHashMap<>();
        database.sql("""
            select tree_id, language, state from %s
            where tree_id > :after
              and (:all_states or state = any(:states))
              and (:language::text is null or language = :language)
            order by tree_id limit :limit\
            """.formatted(TreeProjection.TABLE))
                .param("after", after)
                .param("all_states", recipe.states().isEmpty())
                .param(
                        "states",
                        recipe.states().stream().map(TreeProjection::nameOf).toArray(String[]::new))
                .param("language", recipe.language())
                .param("limit", TREES_PER_PAGE)
                .query(rows -> {
                    page.put(TreeProjection.key(rows), TreeProjection.row(rows));
                });
        return page;
    }

    private Map<MessageKey, ImportedRow> imported(UUID[] trees) {
        Map<MessageKey, ImportedRow> found = new HashMap<>();
        database.sql("select * from %s where tree_id = any(:trees)".formatted(ImportedProjection.TABLE))
                .param("trees", trees)
                .query(rows -> {
                    found.put(MessageProjection.key(rows), ImportedProjection.row(rows));
                });
        return found;
    }

    private Map<MessageTreeId, Map<MessageId, DatasetMessage>> messages(
            UUID[] trees, Map<MessageKey, ImportedRow> imported) {
        Map<MessageTreeId, Map<MessageId, DatasetMessage>> found = new HashMap<>();
        database.sql("select * from %s where tree_id = any(:trees)".formatted(MessageProjection.TABLE))
                .param("trees", trees)
                .query(rows -> {
                    MessageKey key = MessageProjection.key(rows);
                    @Nullable DatasetMessage message = known(key, MessageProjection.row(rows), imported.get(key));
                    if (message != null) {
                        found.computeIfAbsent(key.treeId(), _ -> new HashMap<>())
                                .put(key.messageId(), message);
                    }
                });
        return found;
    }

    private static @Nullable DatasetMessage known(MessageKey key, MessageRow row, @Nullable ImportedRow imported) {
        return row.written() == null
                ? null
                : new DatasetMessage(key.messageId(), row.written(), row.verdict(), imported);
    }

    private void add(Map<MessageTreeId, Map<MessageId, LabelMeans>> labels, String table, UUID[] trees) {
        database.sql("select * from %s where tree_id = any(:trees)".formatted(table))
                .param("trees", trees)
                .query(rows -> {
                    LabelsKey key = LabelColumns.key(rows);
                    of(labels, key.treeId(), key.messageId())
                            .add(LabelColumns.row(rows).labels());
                });
    }

    private static LabelMeans of(
            Map<MessageTreeId, Map<MessageId, LabelMeans>> labels, MessageTreeId tree, MessageId message) {
        return labels.computeIfAbsent(tree, _ -> new HashMap<>()).computeIfAbsent(message, _ -> new LabelMeans());
    }

    private static Map<MessageId, SortedMap<Label, LabelMeans.Mean>> means(Map<MessageId, LabelMeans> labels) {
        Map<MessageId, SortedMap<Label, LabelMeans.Mean>> means = new HashMap<>();
        labels.forEach((message, sums) -> means.put(message, sums.means()));
        return means;
    }
}

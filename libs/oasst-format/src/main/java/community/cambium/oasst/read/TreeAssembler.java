package community.cambium.oasst.read;

import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.FlatMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts the flat messages of one tree, which stand in consecutive lines in any order, together again.
final class TreeAssembler {
    private record Row(long line, FlatMessage flat) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private @Nullable String treeId;

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Whether a message belongs to the tree that is being put together.
    boolean takes(FlatMessage flat) {
        return rows.isEmpty() || Objects.equals(treeId, flat.messageTreeId());
    }

    void add(long line, FlatMessage flat) {
        if (flat.messageTreeId() == null) {
            throw new UnreadableExport(
                    line,
                    Damage.TREE_UNNAMED,
                    UnreadableExport.message(flat.message().messageId()),
                    "message " + flat.message().messageId() + " names no message_tree_id",
                    "Read this file message by message; it cannot be put together to trees");
        }
        treeId = flat.messageTreeId();
        if (rows.putIfAbsent(flat.message().messageId(), new Row(line, flat)) != null) {
            throw wrong(
                    line, Damage.ID_TWICE, flat, "message " + flat.message().messageId() + " occurs twice in the file");
        }
    }

    /// The tree of all messages added since the last one, and the line it began with.
    Parsed<ExportTree> finish() {
        try {
            return assemble();
        } finally {
            rows.clear();
        }
    }

    private Parsed<ExportTree> assemble() {
        Row first = rows.values().iterator().next();
        Map<String, List<Row>> children = new HashMap<>();
        List<Row> roots = new ArrayList<>();
        for (Row row : rows.values()) {
            String parent = row.flat().message().parentId();
            if (parent == null) {
                roots.add(row);
            } else if (!rows.containsKey(parent)) {
                throw wrong(
                        row.line(),
                        Damage.PARENT_MISSING,
                        row.flat(),
                        "message " + row.flat().message().messageId() + " answers " + parent
                                + ", which is missing in tree " + treeId);
            } else {
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(row);
            }
        }
        if (roots.size() > 1) {
            Row second = roots.get(1);
            throw wrong(second.line(), Damage.SECOND_PROMPT, second.flat(), "tree " + treeId + " has a second prompt");
        }
        List<Row> reached = roots.isEmpty() ? List.of() : depthFirst(roots.getFirst(), children);
        if (reached.size() < rows.size()) {
            Row lost = rows.values().stream()
                    .filter(row -> !reached.contains(row))
                    .findFirst()
                    .orElseThrow();
            throw wrong(
                    lost.line(),
                    Damage.CYCLE,
                    lost.flat(),
                    "message " + lost.flat().message().messageId()
                            + " hangs below no prompt: its parents form a cycle");
        }
        FlatMessage root = roots.getFirst().flat();
        return new Parsed<>(
                first.line(),
                new ExportTree(
                        Objects.requireNonNull(root.messageTreeId()), root.treeState(), nested(reached, children)));
    }

    private static List<Row> depthFirst(Row root, Map<String, List<Row>> children) {
        List<Row> order = new ArrayList<>();
        Deque<Row> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Row next = open.pop();
            order.add(next);
            children.getOrDefault(next.flat().message().messageId(), List.of())
                    .reversed()
                    .forEach(open::push);
        }
        return order;
    }

    /// Builds from the last message to the first, so that replies exist before what they answer.
    private static ExportMessage nested(List<Row> depthFirst, Map<String, List<Row>> children) {
        Map<String, ExportMessage> built = new HashMap<>();
        for (Row row : depthFirst.reversed()) {
            ExportMessage message = row.flat().message();
            List<ExportMessage> replies = children.getOrDefault(message.messageId(), List.of()).stream()
                    .map(child -> Objects.requireNonNull(
                            built.remove(child.flat().message().messageId())))
                    .toList();
            built.put(message.messageId(), message.withReplies(replies));
        }
        return Objects.requireNonNull(
                built.get(depthFirst.getFirst().flat().message().messageId()));
    }

    private static UnreadableExport wrong(long line, Damage damage, FlatMessage flat, String problem) {
        String where = UnreadableExport.message(flat.message().messageId());
        return new UnreadableExport(
                line, damage, where, problem, "Correct this tree in the file, or leave its messages out");
    }
}

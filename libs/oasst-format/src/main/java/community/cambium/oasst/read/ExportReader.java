package community.cambium.oasst.read;

import community.cambium.oasst.ExportLine;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.FlatMessage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads an export file, plain or gzip, holding one line (or the messages of one tree) at a time, and 21 to 43 bytes
/// for every id, by which it notices ids that occur twice.
///
/// Every method throws [UnreadableExport] at the first thing that is wrong, unless the reader was told to report what
/// it leaves out.
public final class ExportReader implements Closeable {
    private static final int MAX_LINE_BYTES = 64 << 20;

    private final LineSource source;
    private final SeenIds messageIds = new SeenIds();
    private final SeenIds treeIds = new SeenIds();
    private final TreeAssembler assembler = new TreeAssembler();
    private @Nullable Parsed<ExportLine> pushedBack;

    public ExportReader(InputStream in) {
        this(in, MAX_LINE_BYTES);
    }

    public ExportReader(InputStream in, int maxLineBytes) {
        source = new LineSource(in, maxLineBytes);
    }

    public static ExportReader open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "this is a directory");
        }
        InputStream in = Files.newInputStream(file);
        try {
            return new ExportReader(in);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /// The next line as it stands, checked by itself: a tree, or a flat message. Empty after the last.
    public Optional<Parsed<ExportLine>> nextLine() {
        Parsed<ExportLine> line = raw();
        if (line == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (line.value()) {
                    case ExportTree tree -> new Parsed<>(line.line(), checked(line.line(), tree));
                    case FlatMessage flat -> new Parsed<>(line.line(), checked(line.line(), flat));
                });
    }

    /// The next tree: of a flat file the messages of one tree, which stand in consecutive lines. Empty after the last.
    public Optional<Parsed<ExportTree>> nextTree() {
        Parsed<ExportLine> line;
        while ((line = raw()) != null) {
            switch (line.value()) {
                case ExportTree tree
                when assembler.isEmpty() -> {
                    return Optional.of(new Parsed<>(line.line(), checked(line.line(), tree)));
                }
                case FlatMessage flat when assembler.takes(flat) -> assembler.add(line.line(), flat);
                case ExportTree _, FlatMessage _ -> {
                    pushedBack = line;
                    return Optional.of(assembled());
                }
            }
        }
        return assembler.isEmpty() ? Optional.empty() : Optional.of(assembled());
    }

    /// Gives every tree of the file; what is wrong goes to `leftOut` and reading goes on with the next line, as long as
    /// the file can be read at all.
    public void forEachTree(Consumer<Parsed<ExportTree>> trees, Consumer<UnreadableExport> leftOut) {
        while (true) {
            Optional<Parsed<ExportTree>> next;
            try {
                next = nextTree();
            } catch (UnreadableExport e) {
                leftOut.accept(e);
                if (source.isBroken()) {
                    return;
                }
                continue;
            }
            if (next.isEmpty()) {
                return;
            }
            trees.accept(next.get());
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private @Nullable Parsed<ExportLine> raw() {
        if (pushedBack != null) {
            Parsed<ExportLine> line = pushedBack;
            pushedBack = null;
            return line;
        }
        String text = source.next();
        while (text != null && text.isBlank()) {
            text = source.next();
        }
        return text == null ? null : new Parsed<>(source.line(), LineParser.parse(source.line(), text));
    }

    private Parsed<ExportTree> assembled() {
        Parsed<ExportTree> tree = assembler.finish();
        return new Parsed<>(tree.line(), checked(tree.line(), tree.value()));
    }

    private ExportTree checked(long line, ExportTree tree) {
        if (!treeIds.add(tree.messageTreeId())) {
            throw new UnreadableExport(
                    line,
                    Damage.ID_TWICE,
                    "the tree",
                    "tree " + tree.messageTreeId() + " occurs twice, or its messages do not stand together",
                    "Remove the second one, or sort the messages by message_tree_id");
        }
        return new TreeCheck(line, messageIds).checked(tree);
    }

    private FlatMessage checked(long line, FlatMessage flat) {
        String id = flat.message().messageId();
        String where = UnreadableExport.message(id);
        String advice = "Correct this line, or leave it out";
        if (id.equals(flat.message().parentId())) {
            throw new UnreadableExport(
                    line, Damage.CYCLE, where, "message " + id + " is a reply to itself: a cycle", advice);
        }
        if (!messageIds.add(id)) {
            throw new UnreadableExport(
                    line, Damage.ID_TWICE, where, "message " + id + " occurs twice in the file", advice);
        }
        return flat;
    }
}

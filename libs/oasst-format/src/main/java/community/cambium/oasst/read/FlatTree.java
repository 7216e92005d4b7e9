package community.cambium.oasst.read;

import community.cambium.oasst.ExportTree;
import community.cambium.oasst.FlatMessage;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The consecutive lines of one tree in a flat file, up to a size; remembers the first thing that is wrong.
final class FlatTree {
    private static final String ADVICE = "Correct this tree in the file, or leave its messages out";

    private final TreeAssembler assembler = new TreeAssembler();
    private final Set<String> ids = new HashSet<>();
    private final long line;
    private final int maxBytes;
    private long bytes;
    private @Nullable UnreadableExport wrong;
    private @Nullable UnreadableExport early;

    FlatTree(long line, int maxBytes) {
        this.line = line;
        this.maxBytes = maxBytes;
    }

    void add(long number, FlatMessage flat, int length) {
        bytes += length;
        if (wrong != null) {
            return;
        }
        if (bytes > maxBytes) {
            wrong = wrong(Damage.TREE_TOO_LARGE, "the tree", "the tree is longer than " + maxBytes + " bytes");
            return;
        }
        String parent = flat.message().parentId();
        if (early == null && parent != null && !ids.contains(parent)) {
            String where = UnreadableExport.message(flat.message().messageId()) + " in line " + number;
            early = wrong(Damage.REPLY_BEFORE_PARENT, where, where + " stands before what it answers");
        }
        ids.add(flat.message().messageId());
        try {
            assembler.add(number, flat);
        } catch (UnreadableExport unreadable) {
            wrong = unreadable;
        }
    }

    /// A line between the messages cannot be read: it may have been one of them.
    void damagedBy(UnreadableExport unreadable) {
        if (wrong == null) {
            String where = "line " + unreadable.line();
            wrong = wrong(Damage.TREE_DAMAGED, where, where + " within the tree cannot be read");
        }
    }

    ExportTree assembled() {
        if (wrong != null) {
            throw wrong;
        }
        ExportTree tree = assembler.finish().value();
        if (early != null) {
            throw early;
        }
        return tree;
    }

    private UnreadableExport wrong(Damage damage, String where, String problem) {
        return new UnreadableExport(line, damage, where, problem, ADVICE);
    }
}

package community.cambium.oasst.read;

import community.cambium.oasst.ExportLine;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.FlatMessage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an export file (plain or gzip, trees or flat messages) tree by tree and goes on after whatever is wrong with
/// one. Holds one tree at a time, however long the file is, and so notices an id that occurs twice only within a tree.
///
/// Counts the lines of what it gave and keeps the digest of their bytes, so that reading can go on where it stopped,
/// and a file that was changed meanwhile is noticed.
public final class TreeStream implements Closeable {
    static final int MAX_BYTES = 64 << 20;

    private final LineSource source;
    private final int maxTreeBytes;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private MessageDigest digest = sha256();
    private long lines;

    public TreeStream(InputStream in) {
        this(in, MAX_BYTES);
    }

    /// @param maxTreeBytes the longest line, and the longest lines of one tree together
    public TreeStream(InputStream in, int maxTreeBytes) {
        this.source = new LineSource(in, maxTreeBytes);
        this.maxTreeBytes = maxTreeBytes;
    }

    /// What stands in one line of a trees file, or in the consecutive lines of one tree in a flat file.
    public sealed interface Unit {
        /// The line it begins with, from 1.
        long line();

        /// A tree whose messages hang together.
        record Whole(long line, ExportTree tree) implements Unit {}

        /// Something that is no tree.
        ///
        /// @param treeId what the tree is called, if that could be read
        record Refused(long line, @Nullable String treeId, UnreadableExport because) implements Unit {}
    }

    private record Line(
            long number,
            byte[] bytes,
            @Nullable ExportLine value,
            @Nullable UnreadableExport wrong) {
        boolean is(FlatMessage other) {
            return value instanceof FlatMessage flat
                    && flat.messageTreeId() != null
                    && flat.messageTreeId().equals(other.messageTreeId());
        }
    }

    /// The number of the last line that was given, left out or passed over so far.
    public long lines() {
        return lines;
    }

    /// SHA-256 of the lines up to there, without blank ones, each with a line feed; in hexadecimal digits.
    public String digest() {
        return HexFormat.of().formatHex(copyOf(digest).digest());
    }

    /// Passes over the first lines of the file; false if there are fewer, or their digest is another.
    public boolean passOver(long count, String expected) {
        while (source.line() < count) {
            byte[] bytes = source.nextBytes();
            if (bytes == null) {
                return false;
            }
            if (!isBlank(bytes)) {
                count(source.line(), bytes);
            }
        }
        return digest().equals(expected);
    }

    /// The next tree, or what stands in its place; empty at the end. [UnreadableExport] means that nothing more can be
    /// read, and an I/O fault that nothing more came; then what was begun is not counted.
    public Optional<Unit> next() {
        MessageDigest before = copyOf(digest);
        long linesBefore = lines;
        try {
            return Optional.ofNullable(unit());
        } catch (RuntimeException cutShort) {
            digest = before;
            lines = linesBefore;
            throw cutShort;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private @Nullable Unit unit() {
        Line first = pull();
        if (first == null) {
            return null;
        }
        count(first.number, first.bytes);
        if (first.wrong != null) {
            return new Unit.Refused(first.number, null, first.wrong);
        }
        return switch (first.value) {
            case ExportTree tree -> checked(first.number, tree);
            case FlatMessage flat -> gathered(first, flat);
            case null -> throw new IllegalStateException("a line is right or wrong");
        };
    }

    private Unit gathered(Line first, FlatMessage flat) {
        FlatTree tree = new FlatTree(first.number, maxTreeBytes);
        tree.add(first.number, flat, first.bytes.length);
        for (Line next = pull(); next != null; next = pull()) {
            if (next.value instanceof FlatMessage more && next.is(flat)) {
                count(next.number, next.bytes);
                tree.add(next.number, more, next.bytes.length);
            } else if (next.wrong != null && isFollowedBy(flat)) {
                count(next.number, next.bytes);
                tree.damagedBy(next.wrong);
            } else {
                ahead.addFirst(next);
                break;
            }
        }
        try {
            return checked(first.number, tree.assembled());
        } catch (UnreadableExport wrong) {
            return new Unit.Refused(first.number, flat.messageTreeId(), wrong);
        }
    }

    private boolean isFollowedBy(FlatMessage flat) {
        Line next = pull();
        if (next != null) {
            ahead.addFirst(next);
        }
        return next != null && next.is(flat);
    }

    private static Unit checked(long line, ExportTree tree) {
        try {
            return new Unit.Whole(line, new TreeCheck(line, new SeenIds()).checked(tree));
        } catch (UnreadableExport wrong) {
            return new Unit.Refused(line, tree.messageTreeId(), wrong);
        }
    }

    private @Nullable Line pull() {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        byte[] bytes = source.nextBytes();
        while (bytes != null && isBlank(bytes)) {
            bytes = source.nextBytes();
        }
        return bytes == null ? null : parsed(source.line(), bytes);
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each < 0 || each > ' ') {
                return false;
            }
        }
        return true;
    }

    private static Line parsed(long number, byte[] bytes) {
        try {
            return new Line(number, bytes, LineParser.parse(number, LineSource.decoded(number, bytes)), null);
        } catch (UnreadableExport wrong) {
            return new Line(number, bytes, null, wrong);
        }
    }

    private void count(long number, byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
        lines = number;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static MessageDigest copyOf(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Every Java platform copies SHA-256", e);
        }
    }
}

package community.cambium.oasst.read;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Cuts a plain or gzip stream into lines of strict UTF-8, no longer than a limit.
final class LineSource implements Closeable {
    private static final String FETCH_AGAIN = "Fetch or copy the file again and compare its size and digest";
    private static final String WHERE = "the line";

    private final InputStream in;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long line;
    private boolean broken;

    LineSource(InputStream raw, int maxLineBytes) {
        this.maxLineBytes = maxLineBytes;
        this.in = unpacked(raw);
    }

    /// The number of the line that was read last, from 1.
    long line() {
        return line;
    }

    /// Whether nothing more can be read because the bytes themselves are damaged.
    boolean isBroken() {
        return broken;
    }

    /// The next line without its end, or null after the last. A last line needs no line feed.
    @Nullable
    String next() {
        byte[] bytes = nextBytes();
        return bytes == null ? null : decoded(line, bytes);
    }

    /// The bytes of the next line without its line feed, or null after the last.
    byte @Nullable [] nextBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        line++;
        while (true) {
            if (position == limit && !fill()) {
                return bytes.size() == 0 ? null : bytes.toByteArray();
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            bytes.write(buffer, position, end - position);
            if (bytes.size() > maxLineBytes) {
                broken = true;
                throw new UnreadableExport(
                        line,
                        Damage.LINE_TOO_LONG,
                        WHERE,
                        "the line is longer than " + maxLineBytes + " bytes",
                        "Check that the file is JSONL, one object a line, and not one JSON document");
            }
            position = end;
            if (end < limit) {
                position++;
                return bytes.toByteArray();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private InputStream unpacked(InputStream raw) {
        line = 1;
        try {
            PushbackInputStream peeked = new PushbackInputStream(raw, 2);
            byte[] magic = peeked.readNBytes(2);
            peeked.unread(magic);
            boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
            return gzip ? new GZIPInputStream(peeked, 1 << 16) : peeked;
        } catch (IOException e) {
            throw damaged(e);
        } finally {
            line = 0;
        }
    }

    private boolean fill() {
        try {
            position = 0;
            limit = Math.max(0, in.read(buffer));
            return limit > 0;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private RuntimeException damaged(IOException cause) {
        broken = true;
        return switch (cause) {
            case EOFException _ -> damaged("the gzip file ends in the middle, it is truncated", cause);
            case ZipException _ -> damaged("the gzip file is corrupt (" + cause.getMessage() + ")", cause);
            default -> new UncheckedIOException("line " + line + ": the file cannot be read", cause);
        };
    }

    private UnreadableExport damaged(String problem, IOException cause) {
        return new UnreadableExport(line, Damage.BYTES_DAMAGED, "the file", problem, FETCH_AGAIN, cause);
    }

    /// The text of a line, which may end with a carriage return.
    static String decoded(long line, byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        try {
            return strict.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableExport(
                    line,
                    Damage.NOT_UTF_8,
                    WHERE,
                    "the bytes are no valid UTF-8",
                    "Convert the file to UTF-8, or fetch it again if it was UTF-8 before",
                    e);
        }
    }
}

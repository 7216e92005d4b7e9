package community.cambium.reenactment.comparing;

import community.cambium.oasst.ExportTree;
import community.cambium.oasst.read.ExportReader;
import community.cambium.oasst.read.Parsed;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Finds single trees in a file of trees, by their id or by their content, without keeping them in memory.
final class TreeIndex implements Closeable {
    private final RandomAccessFile file;
    private final @Nullable Path unpacked;
    private final Map<String, Place> byId = new HashMap<>();
    private final Map<String, Deque<String>> byContent = new HashMap<>();

    private record Place(long offset, int length) {}

    private TreeIndex(RandomAccessFile file, @Nullable Path unpacked) {
        this.file = file;
        this.unpacked = unpacked;
    }

    /// Reads the file once; a packed one is unpacked beside it first.
    static TreeIndex of(Path export) throws IOException {
        check(export);
        Path unpacked = isPacked(export) ? unpack(export) : null;
        TreeIndex index =
                new TreeIndex(new RandomAccessFile((unpacked == null ? export : unpacked).toFile(), "r"), unpacked);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(unpacked == null ? export : unpacked))) {
            index.fill(in);
        }
        return index;
    }

    private static void check(Path export) throws IOException {
        try (ExportReader reader = ExportReader.open(export)) {
            while (reader.nextTree().isPresent()) {
                // Reading it is the check: a damaged file is named with its line before anything is compared.
            }
        }
    }

    private static boolean isPacked(Path export) throws IOException {
        try (InputStream in = Files.newInputStream(export)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    private static Path unpack(Path export) throws IOException {
        Path unpacked = Files.createTempFile("export", ".jsonl");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(export))) {
            Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
        }
        return unpacked;
    }

    private void fill(InputStream in) throws IOException {
        long offset = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                add(offset, line.toByteArray());
                offset += line.size();
                line.reset();
            }
        }
        add(offset, line.toByteArray());
    }

    private void add(long offset, byte[] line) throws IOException {
        parse(line).ifPresent(tree -> {
            byId.put(tree.messageTreeId(), new Place(offset, line.length));
            byContent
                    .computeIfAbsent(ContentDigest.of(tree), _ -> new ArrayDeque<>())
                    .add(tree.messageTreeId());
        });
    }

    private static Optional<ExportTree> parse(byte[] line) throws IOException {
        try (ExportReader reader = new ExportReader(new ByteArrayInputStream(line))) {
            return reader.nextTree().map(Parsed::value);
        }
    }

    /// Takes a tree out of the index by its id.
    Optional<ExportTree> take(String id) {
        Place place = byId.remove(id);
        if (place == null) {
            return Optional.empty();
        }
        try {
            byte[] line = new byte[place.length];
            file.seek(place.offset);
            file.readFully(line);
            return parse(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes out a tree with the same content.
    Optional<ExportTree> takeLike(ExportTree tree) {
        Deque<String> ids = byContent.getOrDefault(ContentDigest.of(tree), new ArrayDeque<>());
        while (!ids.isEmpty()) {
            Optional<ExportTree> found = take(ids.remove());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Ids of the trees that nobody took.
    java.util.List<String> left() {
        return byId.keySet().stream().sorted().toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (unpacked != null) {
            Files.delete(unpacked);
        }
    }
}

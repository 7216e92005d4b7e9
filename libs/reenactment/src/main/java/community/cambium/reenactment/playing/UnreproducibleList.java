package community.cambium.reenactment.playing;

import community.cambium.reenactment.unreproducible.Aspect;
import community.cambium.reenactment.unreproducible.Unreproducible;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The list of what no play can bring back, as a file with one JSON object a line.
public final class UnreproducibleList implements AutoCloseable {
    /// What concerns every tree.
    static final List<Unreproducible> OF_EVERY_TREE = List.of(
            ofEveryTree(Aspect.CREATED_DATE, "a message has the date at which it is written in the reenactment"),
            ofEveryTree(Aspect.EMOJIS, "reactions and skips are not played: the file does not say whose they were"),
            ofEveryTree(Aspect.DETOXIFY, "these scores came from a model outside the system"),
            ofEveryTree(Aspect.SYNTHETIC, "everything played is written by a contributor"),
            ofEveryTree(Aspect.MODEL_NAME, "everything played is written by a contributor"),
            ofEveryTree(Aspect.EVENTS, "single reactions and rankings are played only as far as they show in the sums"),
            ofEveryTree(Aspect.ORIGIN, "a reenacted tree says that it is one"),
            ofEveryTree(Aspect.REMOVAL_CAUSE, "the file does not say why or by whom a message was removed"));

    private final BufferedWriter out;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<Aspect, Long> counts = new EnumMap<>(Aspect.class);

    public UnreproducibleList(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    private static Unreproducible ofEveryTree(Aspect aspect, String reason) {
        return new Unreproducible(null, null, aspect, null, reason);
    }

    void addAll(List<Unreproducible> entries) {
        try {
            for (Unreproducible entry : entries) {
                out.write(json.writeValueAsString(entry));
                out.newLine();
                counts.merge(entry.aspect(), 1L, Long::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the list of what cannot be reproduced", e);
        }
    }

    /// How many entries each aspect has.
    public Map<Aspect, Long> counts() {
        return Map.copyOf(counts);
    }

    /// Reads a list.
    public static List<Unreproducible> read(Path file) throws IOException {
        JsonMapper json = JsonMapper.shared();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> json.readValue(line, Unreproducible.class)).toList();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

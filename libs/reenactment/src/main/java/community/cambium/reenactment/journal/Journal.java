package community.cambium.reenactment.journal;

import community.cambium.reenactment.connection.PlayFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a run has done so far, one JSON object a line: a run that was stopped at any moment goes on from here. Of the
/// trees that are finished only their names are kept in memory.
///
/// A line that is lost with the machine does no harm, since a step done twice is the same request to the services.
public final class Journal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Map<String, String>> unfinished = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private UUID run = new UUID(0, 0);

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Opens the journal of a run, reading what it says; refuses one of another input or one in use.
    ///
    /// @param input digest of the input, so that a journal is never continued with another one
    /// @param freshRun id of the run if this is a new journal
    public static Journal open(Path file, String input, UUID freshRun) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new PlayFailed("another reenactment is writing " + file);
            }
            Journal journal = new Journal(file, channel);
            journal.load(input, freshRun);
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the journal " + file, e);
        }
    }

    private void load(String input, UUID freshRun) throws IOException {
        long whole = JournalLines.read(file, line -> take(line, input));
        channel.truncate(whole);
        channel.position(whole);
        if (whole == 0) {
            run = freshRun;
            write(JournalLine.begun(input, freshRun));
        }
    }

    private void take(JournalLine line, String input) {
        if (line.begins()) {
            if (!line.step().endsWith(input)) {
                throw new PlayFailed(
                        "the journal " + file + " belongs to another input; choose another data directory");
            }
            run = UUID.fromString(line.id());
        } else if (line.step().equals(JournalLine.FINISHED)) {
            finished.add(line.tree());
            unfinished.remove(line.tree());
        } else {
            unfinished.computeIfAbsent(line.tree(), _ -> new HashMap<>()).put(line.step(), line.id());
        }
    }

    /// The id of the run, from which everybody's ids are derived.
    public UUID run() {
        return run;
    }

    /// What a step of a tree brought, if it was done.
    public synchronized Optional<String> result(String tree, String step) {
        return Optional.ofNullable(unfinished.getOrDefault(tree, Map.of()).get(step));
    }

    /// Whether all of a tree was played.
    public synchronized boolean isFinished(String tree) {
        return finished.contains(tree);
    }

    public synchronized void done(String tree, String step, String id) {
        unfinished.computeIfAbsent(tree, _ -> new HashMap<>()).put(step, id);
        write(new JournalLine(tree, step, id));
    }

    public synchronized void finished(String tree) {
        unfinished.remove(tree);
        finished.add(tree);
        write(new JournalLine(tree, JournalLine.FINISHED, ""));
    }

    private void write(JournalLine line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the journal " + file, e);
        }
    }
}

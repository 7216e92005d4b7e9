package community.cambium.reenactment.journal;

import community.cambium.reenactment.connection.PlayFailed;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads journals.
public final class JournalLines {
    private JournalLines() {}

    /// Reads all whole lines and returns how many bytes they take; what follows them was cut off in writing.
    public static long read(Path file, Consumer<JournalLine> each) throws IOException {
        JsonMapper json = JsonMapper.shared();
        long whole = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                each.accept(parsed(json, file, line.toString(StandardCharsets.UTF_8)));
                whole += line.size() + 1;
                line.reset();
            }
        }
        return whole;
    }

    private static JournalLine parsed(JsonMapper json, Path file, String line) {
        try {
            return json.readValue(line, JournalLine.class);
        } catch (JacksonException e) {
            throw new PlayFailed("the journal " + file + " is damaged: " + line, e);
        }
    }
}

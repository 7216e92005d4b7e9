package community.cambium.eventcodec;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.CambiumEvent;
import community.cambium.testing.GoldenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every version of every event has a golden file, and what was once written is read for ever.
///
/// After adding an event or a version run this test with `-Dcambium.golden.write=true`: it writes the missing file
/// and its line in `golden/written.txt`. Lines and files of that list are never removed or changed once they were
/// released.
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Path WRITTEN = FOLDER.resolve("written.txt");
    private static final Pattern FILE_NAME = Pattern.compile("(?<type>[a-z.-]+)\\.v(?<version>\\d+)\\.json");
    private static final EventCodec CODEC = EventCodec.standard();

    static List<Class<? extends CambiumEvent>> events() {
        return EventFamilies.PUBLISHED.stream()
                .<Class<? extends CambiumEvent>>flatMap(family -> EventFamilies.eventsOf(family).stream())
                .toList();
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItsGoldenFileSays(Class<? extends CambiumEvent> event) {
        EventName name = CODEC.nameOf(event);
        GoldenFile.assertMatches(fileOf(name.type(), name.version()), CODEC.encode(SampleEvents.full(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyVersionThatAnEventEverHadHasAGoldenFile(Class<? extends CambiumEvent> event) {
        EventName name = CODEC.nameOf(event);
        assertThat(IntStream.rangeClosed(1, name.version()).mapToObj(version -> fileOf(name.type(), version)))
                .allSatisfy(file -> assertThat(FOLDER.resolve(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aGoldenFileIsReadForEver(String file) throws IOException {
        Matcher name = FILE_NAME.matcher(file);
        assertThat(name.matches()).as(file).isTrue();
        int version = Integer.parseInt(name.group("version"));
        byte[] golden = Files.readAllBytes(FOLDER.resolve(file));

        CambiumEvent event = CODEC.decode(name.group("type"), version, golden);

        EventName present = CODEC.nameOf(event.getClass());
        byte[] written = CODEC.encode(event);
        assertThat(CODEC.decode(present.type(), present.version(), written)).isEqualTo(event);
        if (version == present.version()) {
            assertThat(new String(written, StandardCharsets.UTF_8))
                    .isEqualTo(new String(golden, StandardCharsets.UTF_8));
        }
    }

    @Test
    void goldenFilesAreNeverDeletedAndNeverChanged() throws IOException {
        Map<String, String> present = new TreeMap<>();
        for (String file : files()) {
            present.put(file, sha256(Files.readAllBytes(FOLDER.resolve(file))));
        }
        if (Boolean.getBoolean("cambium.golden.write")) {
            Map<String, String> all = new TreeMap<>(present);
            all.putAll(written());
            Files.write(
                    WRITTEN,
                    all.entrySet().stream()
                            .map(entry -> entry.getValue() + "  " + entry.getKey())
                            .toList());
        }
        assertThat(present).isEqualTo(written());
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        if (Files.exists(WRITTEN)) {
            for (String line : Files.readAllLines(WRITTEN)) {
                String[] parts = line.split("  ", 2);
                written.put(parts[1], parts[0]);
            }
        }
        return written;
    }

    static String fileOf(String type, int version) {
        return type + ".v" + version + ".json";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

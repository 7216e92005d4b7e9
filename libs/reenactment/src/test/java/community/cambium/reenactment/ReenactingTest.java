package community.cambium.reenactment;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.token.TokenKeys;
import community.cambium.reenactment.pretend.PretendServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as they are typed, against services in memory.
class ReenactingTest {
    private static final int MESSAGES = 22;

    @TempDir
    Path directory;

    @BeforeEach
    void makeKey() {
        TokenKeys.createIfMissing(directory.resolve("key.json"));
    }

    @Test
    void whatWasPlayedComparesWithWhatWasReadExceptForTheList() throws IOException {
        try (PretendServices services = new PretendServices()) {
            assertThat(reenact(services)).isZero();
            assertThat(services.messages()).isEqualTo(MESSAGES);
            assertThat(compare()).isZero();
            assertThat(directory.resolve("data/report.json")).isNotEmptyFile();
            assertThat(directory.resolve("data/unreproducible.jsonl")).content().contains("rank 2");
        }
    }

    @Test
    void withoutTheListTheDifferencesCount() throws IOException {
        try (PretendServices services = new PretendServices()) {
            reenact(services);
            assertThat(ReenactmentApplication.run(
                            "compare", SampleTrees.sampleFile().toString(), export().toString()))
                    .isEqualTo(ReenactmentApplication.DIFFERENT);
        }
    }

    @Test
    void aPlayThatWasStoppedAtAnyMomentGoesOnWithoutDoublingAnything() throws IOException {
        try (PretendServices services = new PretendServices()) {
            int stops = 0;
            int result = ReenactmentApplication.DIFFERENT;
            while (result != 0 && stops < 40) {
                services.goAwayAfter(37);
                result = reenact(services);
                stops++;
            }
            assertThat(stops).isGreaterThan(5);
            assertThat(result).isZero();
            assertThat(services.messages()).isEqualTo(MESSAGES);
            assertThat(compare()).isZero();
        }
    }

    @Test
    void aPlayThatHadEndedIsNotRepeated() throws IOException {
        try (PretendServices services = new PretendServices()) {
            reenact(services);
            String journal = Files.readString(directory.resolve("data/journal.jsonl"));
            assertThat(reenact(services)).isZero();
            assertThat(services.messages()).isEqualTo(MESSAGES);
            assertThat(directory.resolve("data/journal.jsonl")).hasContent(journal);
        }
    }

    private int reenact(PretendServices services) {
        return ReenactmentApplication.run(
                "reenact",
                SampleTrees.sampleFile().toString(),
                "--key=" + directory.resolve("key.json"),
                "--data=" + directory.resolve("data"),
                "--task-url=" + services.url(),
                "--tree-url=" + services.url(),
                "--moderation-url=" + services.url(),
                "--export-url=" + services.url(),
                "--patience=0");
    }

    private Path export() {
        return directory.resolve("data").resolve("export.trees.jsonl");
    }

    private int compare() {
        return ReenactmentApplication.run(
                "compare",
                SampleTrees.sampleFile().toString(),
                export().toString(),
                "--data=" + directory.resolve("data"));
    }
}

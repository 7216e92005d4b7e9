package community.cambium.reenactment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReenactmentApplicationTest {
    @TempDir
    Path directory;

    @Test
    void aTruncatedInputIsRefusedBeforeAnythingIsPlayed() throws IOException {
        String text = Files.readString(SampleTrees.sampleFile());
        Path cut = Files.writeString(directory.resolve("cut.jsonl"), text.substring(0, text.length() - 100));
        Path data = directory.resolve("data");
        assertThat(ReenactmentApplication.run("reenact", cut.toString(), "--key", "nowhere", "--data", data.toString()))
                .isEqualTo(ReenactmentApplication.UNREADABLE);
        assertThat(data).doesNotExist();
    }

    @Test
    void aMissingInputIsRefused() {
        assertThat(ReenactmentApplication.run("reenact", "nowhere.jsonl", "--key", "nowhere"))
                .isEqualTo(ReenactmentApplication.UNREADABLE);
    }

    @Test
    void aDirectoryInPlaceOfAFileIsRefused() {
        String here = directory.toString();
        assertThat(ReenactmentApplication.run("reenact", here, "--key", "nowhere"))
                .isEqualTo(ReenactmentApplication.UNREADABLE);
        assertThat(ReenactmentApplication.run("compare", here, here)).isEqualTo(ReenactmentApplication.UNREADABLE);
    }

    @Test
    void aMissingKeyIsRefused() {
        assertThat(ReenactmentApplication.run(
                        "reenact", SampleTrees.sampleFile().toString(), "--key", "nowhere"))
                .isEqualTo(ReenactmentApplication.UNREACHABLE);
    }

    @Test
    void aFileThatIsNoExportIsRefused() throws IOException {
        Path other = Files.writeString(directory.resolve("other.txt"), "not an export\n");
        assertThat(ReenactmentApplication.run("compare", other.toString(), other.toString()))
                .isEqualTo(ReenactmentApplication.UNREADABLE);
    }

    @Test
    void comparingEndsWithNonZeroIfThereAreUnlistedDifferences() throws IOException {
        String sample = SampleTrees.sampleFile().toString();
        assertThat(ReenactmentApplication.run("compare", sample, sample)).isZero();
        Path changed = Files.writeString(
                directory.resolve("changed.jsonl"),
                Files.readString(SampleTrees.sampleFile()).replaceFirst("\"rank\": 0", "\"rank\": 1"));
        assertThat(ReenactmentApplication.run("compare", sample, changed.toString()))
                .isEqualTo(ReenactmentApplication.DIFFERENT);
    }
}

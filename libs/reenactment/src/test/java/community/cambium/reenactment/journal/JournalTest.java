package community.cambium.reenactment.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.reenactment.connection.PlayFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final UUID RUN = new UUID(1, 2);

    @TempDir
    Path directory;

    @Test
    void whatWasDoneIsKnownAfterAStop() {
        try (Journal journal = open("input", RUN)) {
            journal.done("tree", "write message", "id");
        }
        try (Journal journal = open("input", new UUID(3, 4))) {
            assertThat(journal.run()).isEqualTo(RUN);
            assertThat(journal.result("tree", "write message")).contains("id");
            assertThat(journal.result("tree", "review message")).isEmpty();
        }
    }

    @Test
    void aLineThatWasCutOffInWritingIsForgotten() throws IOException {
        try (Journal journal = open("input", RUN)) {
            journal.done("tree", "one", "1");
        }
        Files.writeString(file(), "{\"tree\":\"tree\",\"step\":\"tw", StandardOpenOption.APPEND);
        try (Journal journal = open("input", RUN)) {
            journal.done("tree", "three", "3");
        }
        try (Journal journal = open("input", RUN)) {
            assertThat(journal.result("tree", "one")).contains("1");
            assertThat(journal.result("tree", "three")).contains("3");
        }
    }

    @Test
    void ofAFinishedTreeOnlyItsNameIsKept() {
        try (Journal journal = open("input", RUN)) {
            journal.done("tree", "one", "1");
            journal.finished("tree");
            assertThat(journal.isFinished("tree")).isTrue();
            assertThat(journal.result("tree", "one")).isEmpty();
        }
    }

    @Test
    void theJournalOfAnotherInputIsRefused() {
        open("input", RUN).close();
        assertThatThrownBy(() -> open("another", RUN))
                .isInstanceOf(PlayFailed.class)
                .hasMessageContaining("another input");
    }

    private Path file() {
        return directory.resolve("journal.jsonl");
    }

    private Journal open(String input, UUID run) {
        return Journal.open(file(), input, run);
    }
}

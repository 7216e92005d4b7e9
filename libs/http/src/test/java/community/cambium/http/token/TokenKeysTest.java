package community.cambium.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeysTest {
    @TempDir
    Path home;

    @Test
    void aSigningKeyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws IOException {
        Path file = home.resolve("secrets/signing-key.json");

        String first = TokenKeys.createIfMissing(file).publicSet();

        assertThat(TokenKeys.createIfMissing(file).publicSet()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(first).doesNotContain("\"d\"");
        assertThat(Files.readString(file)).contains("\"d\"");
    }

    @Test
    void manyWhoStartAtOnceShareOneKey() {
        Path file = home.resolve("key.json");
        var seen = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 32)
                .parallel()
                .forEach(_ -> seen.add(TokenKeys.createIfMissing(file).publicSet()));

        assertThat(seen).hasSize(1);
    }

    @Test
    void aFileWithoutAKeyIsAClearError() throws IOException {
        Path file = Files.writeString(home.resolve("key.json"), "{}");

        assertThatThrownBy(() -> TokenKeys.createIfMissing(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }
}

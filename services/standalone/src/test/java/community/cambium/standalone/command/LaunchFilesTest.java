package community.cambium.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchFilesTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenDownStartsTheSameAgain() throws Exception {
        Path launch = directory.resolve("with \"quotes\" and a \\");

        LaunchFiles.main(new String[] {launch.toString(), "-Xshare:auto", "-Dsome=a b", Cambium.class.getName()});

        assertThat(started(launch, "--version")).contains("Cambium");
        assertThat(started(launch, "token", "--data", "no such \"directory\" \\ here"))
                .contains("no such \"directory\" \\ here");
        assertThat(started(launch, "--base-port", "65524", "--data", "never made"))
                .contains("--base-port must be from 1 to 65523");
    }

    private static String started(Path launch, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Files.readString(launch.resolve("java")).strip());
        command.add("@" + launch.resolve("arguments"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes());
    }
}

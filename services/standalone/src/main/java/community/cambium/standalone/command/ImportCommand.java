package community.cambium.standalone.command;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import community.cambium.standalone.Installation;
import community.cambium.standalone.PortPlan;
import community.cambium.standalone.StandaloneService;
import community.cambium.standalone.command.ImportUpload.ImportFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports a file into the Cambium that runs here.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports an Open-Assistant file of trees or messages (JSONL, plain or gzip).",
        footer = "Stop it with Ctrl-C; the same command goes on where it stopped. It ends with 1 if anything was"
                + " refused, with 2 if the file was not taken in to its end.")
public final class ImportCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int FAILED = 2;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The file to import.")
    private Path file = Path.of("");

    @Option(
            names = "--fate",
            required = true,
            description = "What is to become of the trees: ${COMPLETION-CANDIDATES}: wait in the backlog to be ranked,"
                    + " be ready as they are, or grow on.")
    private Fate fate = Fate.BACKLOG;

    @Option(names = "--origin", description = "Where the trees are from (default: the name of the file).")
    private @Nullable String origin;

    @Option(
            names = "--key",
            paramLabel = "<uuid>",
            description =
                    "The idempotency key, which names the import (default: made of the file's name, origin and fate).")
    private @Nullable UUID key;

    @Option(names = "--task-url", description = "Where the task service is (default: where `start` puts it).")
    private String url = new PortPlan(PortPlan.DEFAULT_BASE).url(StandaloneService.TASK);

    @Spec
    private @Nullable CommandSpec spec;

    /// What is to become of the trees.
    enum Fate {
        BACKLOG,
        READY,
        GROW
    }

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = data.installation();
        if (!installation.exists()) {
            throw wrong("Cambium was never started with the data directory " + installation.directory());
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw wrong("There is no file to read at " + file);
        }
        String name = file.toAbsolutePath().getFileName().toString();
        String from = origin == null ? name : origin;
        String word = fate.name().toLowerCase(Locale.ROOT);
        UUID id = key == null ? keyOf(name + "\n" + from + "\n" + word) : key;
        TokenMint mint = new TokenMint(installation.keys());
        Supplier<String> tokens =
                () -> mint.mint(installation.operator(), Set.of(CallerRole.OPERATOR), Duration.ofMinutes(60));
        try {
            return new ImportUpload(url, tokens, id, System.out).send(file, from, word) ? 0 : REFUSED;
        } catch (ImportFailed failed) {
            System.err.println(failed.getMessage());
        } catch (IOException cutOff) {
            System.err.println("The task service at " + url + " cannot be reached, or no longer: " + cutOff
                    + System.lineSeparator() + "The same command goes on where it stopped.");
        }
        return FAILED;
    }

    private static UUID keyOf(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), problem);
    }
}

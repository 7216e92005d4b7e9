package community.cambium.reenactment;

import community.cambium.http.token.TokenKeys;
import community.cambium.http.token.TokenMint;
import community.cambium.oasst.read.UnreadableExport;
import community.cambium.reenactment.connection.Http;
import community.cambium.reenactment.connection.People;
import community.cambium.reenactment.connection.PlayFailed;
import community.cambium.reenactment.journal.Journal;
import community.cambium.reenactment.playing.InputSurvey;
import community.cambium.reenactment.playing.Progress;
import community.cambium.reenactment.playing.Reenactment;
import community.cambium.reenactment.playing.Reenactment.FailedTree;
import community.cambium.reenactment.playing.Release;
import community.cambium.reenactment.playing.Stage;
import community.cambium.reenactment.playing.UnreproducibleList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays an export file as a community; can be stopped at any moment, and goes on when it is started again with the
/// same data directory.
@Command(
        name = "reenact",
        mixinStandardHelpOptions = true,
        description = "Plays an Open-Assistant trees file (JSONL, plain or gzip) as a community.",
        footer = "Stop it with Ctrl-C; the same command goes on where it stopped.")
final class ReenactCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to play.")
    private Path input = Path.of("");

    @Mixin
    private ServiceOptions urls = new ServiceOptions();

    @Option(names = "--key", required = true, description = "File of the signing key, from which tokens are minted.")
    private Path key = Path.of("");

    @Option(names = "--data", description = "Directory of journal, lists and report (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("reenactment");

    @Option(names = "--limit", description = "Play only so many trees, the first ones.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--threads", description = "Trees played at the same time (default: ${DEFAULT-VALUE}).")
    private int threads = 8;

    @Option(
            names = "--patience",
            description =
                    "Seconds to wait for one piece of work before its tree is given up (default: ${DEFAULT-VALUE}).")
    private long patience = 120;

    @Option(names = "--no-export", description = "Do not ask for a release at the end.")
    private boolean withoutExport;

    @Override
    public Integer call() throws IOException {
        try {
            return reenact();
        } catch (UnreadableExport unreadable) {
            System.err.println(input + " cannot be played, and nothing was: " + unreadable.getMessage());
            return ReenactmentApplication.UNREADABLE;
        } catch (PlayFailed failed) {
            System.err.println(failed.getMessage());
            return ReenactmentApplication.UNREACHABLE;
        }
    }

    private int reenact() throws IOException {
        InputSurvey survey = InputSurvey.of(input, limit);
        if (!Files.isReadable(key)) {
            System.err.println("There is no signing key " + key + ".");
            return ReenactmentApplication.UNREACHABLE;
        }
        System.out.printf(
                "%s: %d trees, %d messages, %d authors%n",
                input, survey.trees(), survey.messages(), survey.community().authors());
        Files.createDirectories(data);
        Thread notice = new Thread(() -> System.err.println("Stopped. The same command goes on from here."));
        Runtime.getRuntime().addShutdownHook(notice);
        try (Journal journal = Journal.open(data.resolve("journal.jsonl"), survey.digest(), UUID.randomUUID());
                Http http = new Http(Duration.ofSeconds(patience))) {
            People people = new People(new TokenMint(TokenKeys.createIfMissing(key)), journal.run());
            Stage stage = new Stage(urls.services(), http, people, journal, new Progress(survey.trees()));
            stage.checkServices();
            return play(survey, stage);
        } finally {
            forget(notice);
        }
    }

    private static void forget(Thread notice) {
        try {
            Runtime.getRuntime().removeShutdownHook(notice);
        } catch (IllegalStateException stopping) {
            // The notice is being given.
        }
    }

    private int play(InputSurvey survey, Stage stage) throws IOException {
        List<FailedTree> failures;
        UnreproducibleList list = new UnreproducibleList(data.resolve("unreproducible.jsonl"));
        try (list;
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(() -> stage.progress().print(System.out), 2, 2, TimeUnit.SECONDS);
            failures = new Reenactment(survey, stage, threads).play(list);
            clock.shutdownNow();
        }
        Report report = new Report(survey, stage, list.counts(), failures);
        report.write(data);
        report.print(System.out);
        if (failures.isEmpty() && !withoutExport) {
            Path export = data.resolve("export.trees.jsonl");
            new Release(stage).fetch(export);
            System.out.println("The export is " + export + ".");
        }
        return failures.isEmpty() ? 0 : ReenactmentApplication.DIFFERENT;
    }
}

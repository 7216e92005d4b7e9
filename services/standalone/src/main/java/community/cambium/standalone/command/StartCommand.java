package community.cambium.standalone.command;

import community.cambium.standalone.Installation;
import community.cambium.standalone.PortPlan;
import community.cambium.standalone.Progress;
import community.cambium.standalone.Standalone;
import community.cambium.standalone.StandaloneService;
import community.cambium.standalone.demo.Demo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Starts everything and runs until Ctrl-C.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts the database, the broker and all services, and runs until Ctrl-C.")
public final class StartCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--base-port",
            paramLabel = "<port>",
            defaultValue = "8080",
            description = "Port of the web page; the services use the next five, the servers those from ten above"
                    + " (default: ${DEFAULT-VALUE}).")
    private int basePort = PortPlan.DEFAULT_BASE;

    @Option(
            names = "--demo",
            description = "Lets a small community play: trees grow, and a first export is written within a minute.")
    private boolean demo;

    @Option(
            names = "--unlimited",
            description = "No rate limits, and texts of up to 100,000 code points: for `reenact`, whose people write in"
                    + " minutes what took theirs months.")
    private boolean unlimited;

    @Option(
            names = "--set",
            paramLabel = "<name=value>",
            description =
                    "A setting for all services, such as --set cambium.task.max-text-length=4000. May be repeated.")
    private Map<String, String> settings = new HashMap<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (basePort < 1 || basePort > PortPlan.HIGHEST_BASE) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--base-port must be from 1 to " + PortPlan.HIGHEST_BASE);
        }
        Installation installation = data.installation();
        System.setProperty(
                "cambium.log.directory", installation.directory().resolve("log").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var progress = new Progress(System.out);
        progress.line("Cambium starts with the data in " + installation.directory());
        var ports = new PortPlan(basePort);
        var cambium = new Standalone(installation, ports, allSettings(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(cambium::close, "stop"));
        try {
            cambium.start();
        } catch (RuntimeException e) {
            throw StartFailed.because(e, logOf(installation));
        }
        sayWhereToGo(installation, ports, progress);
        if (demo) {
            play(installation, ports, progress);
        }
        new CountDownLatch(1).await(); // until Ctrl-C
        return 0;
    }

    /// The people of the demo are in a hurry too; what is set by hand holds in any case.
    private Map<String, String> allSettings() {
        var all = new HashMap<String, String>();
        if (demo || unlimited) {
            all.put("cambium.task.limits.tasks", "0");
            all.put("cambium.task.limits.assistant-replies", "0");
            all.put("cambium.task.limits.prompter-replies", "0");
        }
        if (unlimited) {
            all.put("cambium.task.max-text-length", "100000");
            all.put("cambium.task.same-text-within", "0s");
        }
        all.putAll(settings);
        return all;
    }

    /// Whatever becomes of the demo, Cambium goes on.
    private static void play(Installation installation, PortPlan ports, Progress progress) throws IOException {
        try {
            new Demo(installation, ports, progress).play();
        } catch (RuntimeException e) {
            progress.say("the demo ended early: " + e.getMessage());
        }
    }

    private static void sayWhereToGo(Installation installation, PortPlan ports, Progress progress) {
        progress.say("Cambium is ready");
        progress.line("");
        progress.line("  page           " + ports.url(StandaloneService.WEB));
        for (StandaloneService service : StandaloneService.values()) {
            if (service != StandaloneService.WEB) {
                progress.line("  %-14s %s (API: /v3/api-docs)".formatted(service.word(), ports.url(service)));
            }
        }
        progress.line("  token          the subcommand `token` prints one for the API");
        progress.line("  log            " + logOf(installation));
        progress.line("  Ctrl-C stops everything and keeps the data.");
        progress.line("");
    }

    private static Path logOf(Installation installation) {
        return installation.directory().resolve("log").resolve("cambium.log");
    }
}

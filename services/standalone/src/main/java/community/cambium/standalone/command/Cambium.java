package community.cambium.standalone.command;

import community.cambium.reenactment.ReenactmentApplication;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `cambium`. Without a subcommand it starts everything.
@Command(
        name = "cambium",
        mixinStandardHelpOptions = true,
        version = "Cambium 0.1.0",
        description = "Grows conversation trees on this machine, with its own broker and database.",
        footer = "More: `reenact` plays a published file as a community, `compare` compares what came out; see their"
                + " --help.",
        subcommands = {StartCommand.class, TokenCommand.class, ImportCommand.class})
public final class Cambium {
    private static final Set<String> REENACTMENT = Set.of("reenact", "compare");

    private Cambium() {}

    public static void main(String[] arguments) {
        // Kafka cannot run in every locale, and nothing here speaks the language of the machine.
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        // One log for the whole JVM (logback.xml), not one configuration per service.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        if (arguments.length > 0 && REENACTMENT.contains(arguments[0])) {
            ReenactmentApplication.main(arguments);
            return;
        }
        System.exit(commandLine().execute(withDefault(arguments)));
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Cambium())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, _) -> {
                    command.getErr().println(exception instanceof StartFailed ? exception.getMessage() : exception);
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /// `cambium --demo` is `cambium start --demo`.
    private static String[] withDefault(String[] arguments) {
        boolean subcommandOrHelp = arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || List.of("-h", "--help", "-V", "--version").contains(arguments[0]));
        if (subcommandOrHelp) {
            return arguments;
        }
        var all = new ArrayList<String>(List.of("start"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }
}

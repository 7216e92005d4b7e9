package community.cambium.reenactment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Plays export files as a community, and compares what came out.
///
/// Exit codes: 0 all well; 1 trees failed or there are unlisted differences; 2 wrong use; 3 a file cannot be read or
/// written; 4 the services cannot be reached or refuse.
@Command(
        name = "reenactment",
        description = "Plays export files as a community, and compares what came out.",
        mixinStandardHelpOptions = true,
        subcommands = {ReenactCommand.class, CompareCommand.class})
public final class ReenactmentApplication {
    static final int DIFFERENT = 1;
    static final int UNREADABLE = 3;
    static final int UNREACHABLE = 4;

    private ReenactmentApplication() {}

    /// Runs a command and ends the program with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs a command and returns its exit code.
    public static int run(String... arguments) {
        return new CommandLine(new ReenactmentApplication())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, _, _) -> told(failure))
                .execute(arguments);
    }

    /// Says what is wrong with a file that ended the command; what is no fault of a file goes on.
    private static int told(Exception failure) throws Exception {
        System.err.println(
                switch (failure) {
                    case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
                    case AccessDeniedException closed -> "You may not use the file " + closed.getFile() + ".";
                    case UncheckedIOException damaged -> damaged.getMessage() + ": " + damaged.getCause();
                    case IOException damaged -> "A file cannot be read or written: " + damaged.getMessage();
                    default -> throw failure;
                });
        return UNREADABLE;
    }
}

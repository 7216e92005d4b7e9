package community.cambium.standalone.command;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import community.cambium.standalone.Installation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Prints a token with which this installation's services can be called.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a short-lived token: curl -H \"Authorization: Bearer $(cambium token)\" ...")
public final class TokenCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--contributor", paramLabel = "<uuid>", description = "Whose token (default: the operator's).")
    private @Nullable UUID contributor;

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "<role>",
            description = "What its bearer may do: ${COMPLETION-CANDIDATES} (default: all of them).")
    private Set<CallerRole> roles = EnumSet.allOf(CallerRole.class);

    @Option(
            names = "--minutes",
            paramLabel = "<n>",
            defaultValue = "30",
            description = "How long it is valid, at most 60 (default: ${DEFAULT-VALUE}).")
    private int minutes = 30;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Installation installation = data.installation();
        CommandSpec command = java.util.Objects.requireNonNull(spec);
        if (minutes < 1 || minutes > 60) {
            throw new ParameterException(command.commandLine(), "--minutes must be from 1 to 60");
        }
        if (!installation.exists()) {
            throw new ParameterException(
                    command.commandLine(),
                    "Cambium was never started with the data directory " + installation.directory());
        }
        UUID subject = contributor == null ? installation.operator() : contributor;
        command.commandLine()
                .getOut()
                .println(new TokenMint(installation.keys()).mint(subject, roles, Duration.ofMinutes(minutes)));
        return 0;
    }
}

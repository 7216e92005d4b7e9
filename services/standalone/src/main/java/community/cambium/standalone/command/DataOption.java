package community.cambium.standalone.command;

import community.cambium.standalone.Installation;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where the data is, the same for every subcommand.
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "<directory>",
            defaultValue = "${env:CAMBIUM_DATA:-.cambium}",
            description = "The data directory, created at the first start (default: .cambium in this directory).")
    private Path data = Path.of(".cambium");

    Installation installation() {
        return new Installation(data);
    }
}

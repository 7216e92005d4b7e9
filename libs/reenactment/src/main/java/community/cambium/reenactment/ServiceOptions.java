package community.cambium.reenactment;

import community.cambium.reenactment.connection.Services;
import java.net.URI;
import picocli.CommandLine.Option;

/// Where the services answer, for the command line.
final class ServiceOptions {
    @Option(names = "--task-url", description = "Where task answers (default: ${DEFAULT-VALUE}).")
    private URI task = URI.create("http://localhost:8081");

    @Option(names = "--tree-url", description = "Where tree answers (default: ${DEFAULT-VALUE}).")
    private URI tree = URI.create("http://localhost:8082");

    @Option(names = "--moderation-url", description = "Where moderation answers (default: ${DEFAULT-VALUE}).")
    private URI moderation = URI.create("http://localhost:8083");

    @Option(names = "--export-url", description = "Where export answers (default: ${DEFAULT-VALUE}).")
    private URI export = URI.create("http://localhost:8085");

    Services services() {
        return new Services(task, tree, moderation, export);
    }
}

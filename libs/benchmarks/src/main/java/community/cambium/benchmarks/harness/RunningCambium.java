package community.cambium.benchmarks.harness;

import community.cambium.embedded.FileTrees;
import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import community.cambium.standalone.Installation;
import community.cambium.standalone.PortPlan;
import community.cambium.standalone.Progress;
import community.cambium.standalone.Standalone;
import community.cambium.standalone.StandaloneService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// The whole system with durable servers, in this process, on an empty directory that is deleted
/// afterwards.
public final class RunningCambium implements AutoCloseable {
    private static final int BASE_PORT = Integer.getInteger("benchmark.port", 18_180);
    private static final Duration LIFE = Duration.ofMinutes(50);

    private final Path home;
    private final Installation installation;
    private final PortPlan ports = new PortPlan(BASE_PORT);
    private final Standalone standalone;

    private RunningCambium(Path home, Map<String, ?> settings) {
        this.home = home;
        this.installation = new Installation(home);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        this.standalone = new Standalone(installation, ports, settings, new Progress(nowhere));
    }

    /// Starts it.
    public static RunningCambium start(Map<String, ?> settings) throws IOException {
        // Not createTempDirectory: where root runs PostgreSQL as `nobody`, that account must be able to enter.
        Path home = Files.createDirectory(
                Path.of(System.getProperty("java.io.tmpdir"), "cambium-benchmark-" + UUID.randomUUID()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        System.setProperty("cambium.log.directory", home.resolve("log").toString());
        RunningCambium started = new RunningCambium(home, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(started.standalone::close, "stop"));
        try {
            started.standalone.start();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    public Path home() {
        return home;
    }

    public String url(StandaloneService service) {
        return ports.url(service);
    }

    public ConfigurableApplicationContext service(StandaloneService service) {
        return standalone.service(service);
    }

    /// A token by which one is this person.
    public String token(UUID person, CallerRole... roles) {
        return new TokenMint(installation.keys()).mint(person, Set.of(roles), LIFE);
    }

    /// Where a service's database is.
    public DatabaseAddress database(StandaloneService service) {
        Environment settings = service(service).getEnvironment();
        return new DatabaseAddress(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
    }

    /// A database and who may use it.
    public record DatabaseAddress(String url, String user, String password) {
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    @Override
    public void close() throws IOException {
        standalone.close();
        FileTrees.delete(home);
    }
}

package community.cambium.standalone;

import community.cambium.embedded.ServerNotStarted;
import community.cambium.service.CambiumService;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A whole Cambium: started once, closed once, from whatever thread and at whatever moment.
public final class Standalone implements AutoCloseable {
    private final Installation installation;
    private final PortPlan ports;
    private final Map<String, Object> settings;
    private final Progress progress;
    private final Map<StandaloneService, ConfigurableApplicationContext> services =
            new EnumMap<>(StandaloneService.class);
    private @Nullable Servers servers;
    private boolean closed;

    public Standalone(Installation installation, PortPlan ports, Map<String, ?> settings, Progress progress) {
        this.installation = installation;
        this.ports = ports;
        this.settings = Map.copyOf(settings);
        this.progress = progress;
    }

    /// Starts everything. If something fails, [#close()] stops what had been started.
    public void start() {
        ports.requireFree();
        installation.operator();
        installation.keys().writePublicSet(installation.publicKeys());
        Servers started = startServers();
        var starts = new ArrayList<Future<?>>();
        // Two at a time: more would only take turns on a small machine.
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            for (StandaloneService service : StandaloneService.values()) {
                var all = settings(service, started);
                starts.add(executor.submit(() -> add(service, startService(service, all))));
            }
        }
        starts.forEach(Standalone::finish);
    }

    private synchronized Servers startServers() {
        if (closed) {
            throw new ServerNotStarted("stopped before it had started");
        }
        Servers started = Servers.start(installation, ports, progress);
        servers = started;
        return started;
    }

    private synchronized void add(StandaloneService service, ConfigurableApplicationContext context) {
        if (closed) {
            context.close();
            return;
        }
        services.put(service, context);
        progress.say("service " + service.word() + " is up");
    }

    /// A service that runs, for measurements that look inside.
    public synchronized ConfigurableApplicationContext service(StandaloneService service) {
        ConfigurableApplicationContext context = services.get(service);
        if (context == null) {
            throw new IllegalStateException("The service " + service.word() + " does not run");
        }
        return context;
    }

    private static void finish(Future<?> start) {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted", e);
        }
    }

    private static ConfigurableApplicationContext startService(
            StandaloneService service, Map<String, Object> settings) {
        return CambiumService.named(service.word(), service.application())
                .registerShutdownHook(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("standalone", settings)))
                .run();
    }

    private Map<String, Object> settings(StandaloneService service, Servers started) {
        var all = new HashMap<>(settings);
        all.putAll(started.settings());
        all.put("server.address", "127.0.0.1");
        all.put("server.port", ports.of(service));
        all.put("cambium.tokens.jwk-set", installation.publicKeys().toString());
        all.put("cambium.releases.directory", installation.releases().toString());
        return all;
    }

    /// Stops the services, then the broker, then the database.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!services.isEmpty()) {
            try (ExecutorService executor = Executors.newFixedThreadPool(services.size())) {
                services.values().forEach(service -> executor.execute(service::close));
            }
            progress.say("the services have stopped");
        }
        if (servers != null) {
            servers.close();
            progress.say("the broker and the database have stopped; the data is kept");
        }
    }
}

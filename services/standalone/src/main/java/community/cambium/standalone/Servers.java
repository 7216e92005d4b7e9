package community.cambium.standalone;

import community.cambium.embedded.EmbeddedKafka;
import community.cambium.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The broker and the database below the services.
final class Servers implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    private Servers(EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /// Starts both side by side; if one fails the other is stopped again.
    static Servers start(Installation installation, PortPlan ports, Progress progress) {
        var kafka = CompletableFuture.supplyAsync(() -> {
            var started = EmbeddedKafka.start(installation.kafka(), ports.kafka(), ports.kafkaController());
            progress.say("Kafka is up at 127.0.0.1:" + ports.kafka());
            return started;
        });
        EmbeddedPostgres postgres;
        try {
            postgres = EmbeddedPostgres.start(installation.postgres(), ports.postgres());
            for (StandaloneService service : StandaloneService.values()) {
                postgres.createDatabaseIfMissing(service.database());
            }
            progress.say("PostgreSQL is up at 127.0.0.1:" + ports.postgres()
                    + (postgres.foundRunning() ? " (after stopping one that had been left behind)" : ""));
        } catch (RuntimeException e) {
            kafka.thenAccept(EmbeddedKafka::close);
            throw e;
        }
        try {
            return new Servers(postgres, kafka.join());
        } catch (CompletionException e) {
            postgres.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// What a service must know of them.
    Map<String, Object> settings() {
        return Map.of(
                "cambium.database.host", "127.0.0.1",
                "cambium.database.port", postgres.port(),
                "cambium.database.user", postgres.user(),
                "cambium.database.password", postgres.password(),
                "spring.kafka.bootstrap-servers", kafka.bootstrapServers());
    }

    /// The database last: it is what the others write to.
    @Override
    public void close() {
        try (postgres) {
            kafka.close();
        }
    }
}

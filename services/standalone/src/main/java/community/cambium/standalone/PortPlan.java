package community.cambium.standalone;

import community.cambium.embedded.Ports;

/// Which ports are used: the services from the base on, the servers ten above it.
///
/// @param base the port of `web`
public record PortPlan(int base) {
    /// The port of `web` unless it is chosen.
    public static final int DEFAULT_BASE = 8080;

    private static final int SERVERS = 10;
    private static final int HIGHEST_PORT = 65_535;
    /// The highest base that leaves room for the ports above it.
    public static final int HIGHEST_BASE = HIGHEST_PORT - SERVERS - 2;

    public int of(StandaloneService service) {
        return base + service.ordinal();
    }

    public String url(StandaloneService service) {
        return "http://127.0.0.1:" + of(service);
    }

    int postgres() {
        return base + SERVERS;
    }

    int kafka() {
        return base + SERVERS + 1;
    }

    int kafkaController() {
        return base + SERVERS + 2;
    }

    /// Says of a taken port who wanted it, before anything is started. PostgreSQL checks its own: there a server that
    /// was left behind may have to be stopped first.
    void requireFree() {
        for (StandaloneService service : StandaloneService.values()) {
            Ports.requireFree("the service " + service.word(), of(service));
        }
        Ports.requireFree("Kafka", kafka());
        Ports.requireFree("Kafka's controller", kafkaController());
    }
}

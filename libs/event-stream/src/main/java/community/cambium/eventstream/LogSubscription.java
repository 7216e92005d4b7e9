package community.cambium.eventstream;

import java.util.Locale;
import java.util.Set;

/// What a service reads from the log, under a name that never changes: its place in the log is kept under it.
///
/// @param name lower case words with dashes, unique within the service
/// @param services whose events are read
/// @param view whether it only keeps a view up: no work waits for that, so it may come a moment later
public record LogSubscription(String name, Set<String> services, BatchHandler handler, boolean view) {
    /// One that work waits for.
    public LogSubscription(String name, Set<String> services, BatchHandler handler) {
        this(name, services, handler, false);
    }

    public LogSubscription {
        services = Set.copyOf(services);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a subscription is named in lower case words with dashes: " + name);
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException("subscription " + name + " reads no service");
        }
        if (services.stream().anyMatch(service -> !service.equals(service.toLowerCase(Locale.ROOT)))) {
            throw new IllegalArgumentException("services are named in lower case: " + services);
        }
    }
}

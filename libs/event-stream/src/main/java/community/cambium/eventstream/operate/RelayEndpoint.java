package community.cambium.eventstream.operate;

import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.relay.RelayState;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// What the relay is doing, and the one thing that a person may have to decide for it.
@Endpoint(id = "relay")
public final class RelayEndpoint {
    private final Relay relay;
    private final RelayBacklog backlog;

    public RelayEndpoint(Relay relay, RelayBacklog backlog) {
        this.relay = relay;
        this.backlog = backlog;
    }

    /// The relay as it is now.
    ///
    /// @param backlog events of the store that Kafka has not confirmed yet, counted up to a limit
    public record Answer(RelayState.Snapshot state, long backlog) {}

    @ReadOperation
    public Answer relay() {
        return new Answer(relay.state(), backlog.count());
    }

    /// `POST /actuator/relay/adopt`: the store was restored from another database cluster, and nothing else
    /// publishes its events.
    @WriteOperation
    public Answer decide(@Selector String operation) {
        if (!operation.equals("adopt")) {
            throw new IllegalArgumentException("the relay knows the operation adopt, not " + operation);
        }
        relay.adopt();
        return relay();
    }
}

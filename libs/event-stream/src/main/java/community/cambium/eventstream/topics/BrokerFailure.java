package community.cambium.eventstream.topics;

import org.jspecify.annotations.Nullable;

/// Kafka did not do what was asked; it is worth trying again.
public final class BrokerFailure extends RuntimeException {
    public BrokerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

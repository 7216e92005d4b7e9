package community.cambium.http;

import java.time.Duration;

/// Waits until the views of this service have seen an event. A service with views gives one as a bean; then every `GET`
/// with `after=<event id>` waits before its controller runs.
@FunctionalInterface
public interface ViewWait {
    /// True as soon as the views have reached the event, false if they have not within the limit.
    boolean until(String eventId, Duration limit);
}

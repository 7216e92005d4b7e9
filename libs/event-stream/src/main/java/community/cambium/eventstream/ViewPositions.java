package community.cambium.eventstream;

import java.time.Duration;
import java.util.Set;

/// How far the views of this service have come, for people who want to read what they have just written.
public interface ViewPositions {
    /// Waits until every subscription and view of this service that reads the event's service has reached the
    /// event.
    ///
    /// @param after the id of an event, as a command's answer carries it
    /// @return false if that did not happen within the limit, or the event is not known
    boolean await(String after, Duration limit);

    /// The same, for the named subscriptions and views only.
    boolean await(Set<String> names, String after, Duration limit);
}

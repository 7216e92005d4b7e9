package community.cambium.testing.conversations;

import community.cambium.events.CambiumEvent;
import java.time.Instant;

/// An event, who wrote it and when.
public record Told(String service, CambiumEvent event, Instant time) {}

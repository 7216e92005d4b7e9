package community.cambium.eventstream.consume;

/// One partition of a service's topic.
public record TopicPlace(String service, int partition) {}

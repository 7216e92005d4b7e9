package community.cambium.eventstream.consume;

/// One record of a service, by its publication number.
public record PublishedRecord(String service, long publication) {}

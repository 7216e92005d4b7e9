package community.cambium.eventstream.consume.reading;

/// What Kafka calls a reader.
///
/// @param group shared by all readers of a subscription, over all replicas of the service
record ReaderNames(String group, String clientId) {}

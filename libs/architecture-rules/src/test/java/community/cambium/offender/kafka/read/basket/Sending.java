package community.cambium.offender.kafka.read.basket;

import org.apache.kafka.common.TopicPartition;

/// A view that knows the broker.
record Sending(TopicPartition where) {}

package community.cambium.offender.inplatform.platform;

import org.apache.kafka.common.TopicPartition;
import org.axonframework.commandhandling.RoutingKey;

/// The platform may know both.
record Where(@RoutingKey TopicPartition where) {}

/// From Kafka into the service: batches of events with the checkpoint in one transaction, duplicates told by
/// their publication numbers, readers that lost their partitions kept from writing, and records that cannot
/// be handled set aside.
@NullMarked
package community.cambium.eventstream.consume;

import org.jspecify.annotations.NullMarked;

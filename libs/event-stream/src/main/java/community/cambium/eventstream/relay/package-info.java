/// From the event store to Kafka: one active relay per service gives every stored event the next number, and
/// sends it.
///
/// The store is the outbox. An event's place among the numbers is decided when every transaction that could
/// come before it has ended, so a commit may take as long as it likes without being passed over; numbers are
/// written before anything is sent, so whatever happens in between an event goes out under the one number it
/// got.
@NullMarked
package community.cambium.eventstream.relay;

import org.jspecify.annotations.NullMarked;

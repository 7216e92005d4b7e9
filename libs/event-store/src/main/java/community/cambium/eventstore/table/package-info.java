/// The table in which the events of a service stand, as Axon's JDBC engine writes and reads it: stored names and
/// versions instead of class names, payloads as the bytes of the codec.
@NullMarked
package community.cambium.eventstore.table;

import org.jspecify.annotations.NullMarked;

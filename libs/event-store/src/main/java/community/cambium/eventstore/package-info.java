/// Where a service keeps what it decided: every [community.cambium.eventstore.DeciderRegistration] is put on a
/// command bus, a command sent through [community.cambium.eventstore.Commands] loads its stream, asks the decider and
/// appends the events, and that append is the acknowledgement. [community.cambium.eventstore.EventHistory] reads
/// streams back. Nothing here shows that Axon does the storing.
@NullMarked
package community.cambium.eventstore;

import org.jspecify.annotations.NullMarked;

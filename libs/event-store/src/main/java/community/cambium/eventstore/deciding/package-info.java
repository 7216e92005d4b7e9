/// How a command becomes events: its stream is loaded (or taken from a cache of states that can only be late, never
/// wrong), the decider is asked, and what it decided is appended where the stream ended when it was asked.
@NullMarked
package community.cambium.eventstore.deciding;

import org.jspecify.annotations.NullMarked;

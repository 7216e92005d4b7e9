/// How a service decides, in plain Java: a [Decider] says which events a command leads to, a [CommandRejected] says
/// from a closed list why none do. No clock, randomness, logging, I/O or framework.
@NullMarked
package community.cambium.decider;

import org.jspecify.annotations.NullMarked;

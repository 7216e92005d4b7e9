/// The log between the services: what a service appended goes to Kafka in one order with gapless numbers, and
/// what others published comes back into views and commands, nothing lost and nothing counted twice.
@NullMarked
package community.cambium.eventstream;

import org.jspecify.annotations.NullMarked;

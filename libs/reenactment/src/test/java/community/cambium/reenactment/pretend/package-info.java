/// Services that keep everything in memory and obey the rules as far as a play touches them.
@NullMarked
package community.cambium.reenactment.pretend;

import org.jspecify.annotations.NullMarked;

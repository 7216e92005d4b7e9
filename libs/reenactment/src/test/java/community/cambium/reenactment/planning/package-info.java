/// Tests that every plan, played by the rules, gives what the file says.
@NullMarked
package community.cambium.reenactment.planning;

import org.jspecify.annotations.NullMarked;

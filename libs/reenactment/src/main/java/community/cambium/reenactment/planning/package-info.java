/// How a published tree can be played so that the rules of the house give what the file says: the shape, the order of
/// writing, every vote and every ballot, and what no play can bring back. Pure: the same file gives the same plan.
@NullMarked
package community.cambium.reenactment.planning;

import org.jspecify.annotations.NullMarked;

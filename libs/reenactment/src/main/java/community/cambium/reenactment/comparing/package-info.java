/// Compares two export files tree by tree, whatever their ids are, and holds the differences against the list of what
/// no play can bring back. Holds one tree of each file at a time, and a line of index for each exported one.
@NullMarked
package community.cambium.reenactment.comparing;

import org.jspecify.annotations.NullMarked;

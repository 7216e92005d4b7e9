/// Collections that are never changed and yet cheaply differ from what they were: what a stream remembers of very
/// many trees.
@NullMarked
package community.cambium.tree.sorted;

import org.jspecify.annotations.NullMarked;

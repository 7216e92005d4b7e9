/// An operator has the order of a tree's replies decided again.
@NullMarked
package community.cambium.tree.write.scoreagain;

import org.jspecify.annotations.NullMarked;

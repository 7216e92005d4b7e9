/// Tests of how trees are read.
@NullMarked
package community.cambium.tree.read.why;

import org.jspecify.annotations.NullMarked;

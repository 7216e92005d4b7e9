/// Tests of how trees are read.
@NullMarked
package community.cambium.tree.read.trees;

import org.jspecify.annotations.NullMarked;

/// Tests of the tree service.
@NullMarked
package community.cambium.tree;

import org.jspecify.annotations.NullMarked;

/// Tests of what very many trees are kept in.
@NullMarked
package community.cambium.tree.sorted;

import org.jspecify.annotations.NullMarked;

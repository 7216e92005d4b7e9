/// Tests of what very many trees are kept in.
@NullMarked
package community.cambium.tree.queue;

import org.jspecify.annotations.NullMarked;

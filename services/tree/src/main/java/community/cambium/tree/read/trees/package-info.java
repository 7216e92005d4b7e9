/// Which trees are there, where do they stand and why, and what became of their messages?
@NullMarked
package community.cambium.tree.read.trees;

import org.jspecify.annotations.NullMarked;

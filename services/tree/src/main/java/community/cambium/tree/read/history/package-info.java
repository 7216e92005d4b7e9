/// What happened to a tree, event by event, and why?
@NullMarked
package community.cambium.tree.read.history;

import org.jspecify.annotations.NullMarked;

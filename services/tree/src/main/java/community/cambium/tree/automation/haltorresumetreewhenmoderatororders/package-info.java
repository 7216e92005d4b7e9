/// When a moderator orders a tree to stop or to go on, then it does.
@NullMarked
package community.cambium.tree.automation.haltorresumetreewhenmoderatororders;

import org.jspecify.annotations.NullMarked;

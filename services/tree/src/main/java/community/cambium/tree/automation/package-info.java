/// What tree does by itself: one policy per package, each of which turns a fact from the log into commands.
@NullMarked
package community.cambium.tree.automation;

import org.jspecify.annotations.NullMarked;

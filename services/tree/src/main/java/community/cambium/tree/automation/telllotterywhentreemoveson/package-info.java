/// When a tree moves on, then its language's lottery makes or takes a place, so that another tree can grow.
@NullMarked
package community.cambium.tree.automation.telllotterywhentreemoveson;

import org.jspecify.annotations.NullMarked;

/// When a prompt is drawn, then its tree begins to grow, or gives its place back.
@NullMarked
package community.cambium.tree.automation.startgrowthwhenpromptisdrawn;

import org.jspecify.annotations.NullMarked;

/// When a prompt is written, then a tree begins with it, and its language's lottery hears of it.
@NullMarked
package community.cambium.tree.automation.planttreewhenpromptiswritten;

import org.jspecify.annotations.NullMarked;

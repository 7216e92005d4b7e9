/// When a tree of the backlog is chosen, then it begins to be ranked, or ends if there is nothing to rank.
@NullMarked
package community.cambium.tree.automation.beginrankingwhenbacklogtreeischosen;

import org.jspecify.annotations.NullMarked;

/// Tests of the rules, one sentence each.
@NullMarked
package community.cambium.tree.lottery;

import org.jspecify.annotations.NullMarked;

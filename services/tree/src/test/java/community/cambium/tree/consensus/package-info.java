/// Tests of the rules, one sentence each.
@NullMarked
package community.cambium.tree.consensus;

import org.jspecify.annotations.NullMarked;

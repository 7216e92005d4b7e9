/// Tests of the rules, one sentence each.
@NullMarked
package community.cambium.tree.plan;

import org.jspecify.annotations.NullMarked;

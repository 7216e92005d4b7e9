/// Tests of the rules, one sentence each.
@NullMarked
package community.cambium.tree.parameters;

import org.jspecify.annotations.NullMarked;

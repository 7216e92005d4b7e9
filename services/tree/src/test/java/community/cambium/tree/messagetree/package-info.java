/// Tests of the rules, one sentence each.
@NullMarked
package community.cambium.tree.messagetree;

import org.jspecify.annotations.NullMarked;

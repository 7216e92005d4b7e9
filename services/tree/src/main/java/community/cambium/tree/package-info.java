/// The service that grows conversation trees: it takes in what contributors wrote, reviewed and ranked, decides what
/// becomes of each tree, and says what work is wanted next.
@NullMarked
package community.cambium.tree;

import org.jspecify.annotations.NullMarked;

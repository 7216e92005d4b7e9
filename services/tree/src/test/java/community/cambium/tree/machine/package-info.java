/// The whole machine of trees, lotteries, languages and parameters, as the policies join them, against a
/// small model.
@NullMarked
package community.cambium.tree.machine;

import org.jspecify.annotations.NullMarked;

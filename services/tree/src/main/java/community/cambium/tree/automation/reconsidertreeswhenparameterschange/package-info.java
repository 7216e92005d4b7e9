/// When parameters change, then the lotteries and trees that they concern are reconsidered.
@NullMarked
package community.cambium.tree.automation.reconsidertreeswhenparameterschange;

import org.jspecify.annotations.NullMarked;

/// When a contributor is suspended or reinstated, then all languages hear of it.
@NullMarked
package community.cambium.tree.automation.telllanguageswhencontributorissuspended;

import org.jspecify.annotations.NullMarked;

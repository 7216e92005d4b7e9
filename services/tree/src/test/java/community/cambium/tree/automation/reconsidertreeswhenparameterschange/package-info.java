/// Tests of the package of the same name.
@NullMarked
package community.cambium.tree.automation.reconsidertreeswhenparameterschange;

import org.jspecify.annotations.NullMarked;

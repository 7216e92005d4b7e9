/// Part of a small service in the tests of the rules.
@NullMarked
package community.cambium.offender.axon.write.plant;

import org.jspecify.annotations.NullMarked;
